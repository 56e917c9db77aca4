package dev.ross.query.seating.book;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.seating.book.BookPages.PageKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits how much one person can add to the book of the day. */
@QueryServiceTest
class BookGrowthTest {
    private static final int TIMES = 120;
    private static final LocalDate DAY = LocalDate.now(EventScenes.ZONE).plusDays(5);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    MongoDatabase views;

    @Test
    void aGuestWhoAsksAndCancelsWithoutEndMakesTheEveningsPageNoLongerAndAllIsStillFound() {
        var restaurant = EventScenes.at("grow1");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        askAndCancel(restaurant, 0);
        var before = sizeOfPage(restaurant);
        List<String> cancelled = new ArrayList<>(List.of("s000"));
        for (int i = 1; i < TIMES; i++) {
            askAndCancel(restaurant, i);
            cancelled.add("s%03d".formatted(i));
        }

        assertThat(sizeOfPage(restaurant)).isEqualTo(before);
        assertThat(all("/restaurants/grow1/seatings?status=CANCELLED&limit=7")).isEqualTo(cancelled);
        assertThat(all("/restaurants/grow1/seatings?status=CANCELLED&limit=7&from=%s&to=%s"
                        .formatted(DAY.plusDays(1), DAY.plusDays(1))))
                .isEmpty();
        assertThat(all("/restaurants/grow1/seatings?limit=7")).isEmpty();

        var other = EventScenes.at("grow2");
        log.append(other.registered(), other.joined("ann", STAFF), other.asked("s1", "eve", DAY.atTime(19, 0)));
        assertThat(all("/restaurants/grow2/seatings?limit=7")).containsExactly("s1");
    }

    @Test
    void whoIsReinstatedStandsAmongThoseWhoComeAgainAndNowhereElse() {
        var restaurant = EventScenes.at("grow3");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        askAndCancel(restaurant, 0);
        var reason = Personal.of(Subject.guestAt("gus", "grow3"), "a mistake");
        log.append(new SeatingReinstated(
                restaurant.seatingId("s000"),
                null,
                SeatingStatus.ACCEPTED,
                null,
                null,
                null,
                reason,
                EventScenes.OPENING.plusSeconds(60)));

        assertThat(all("/restaurants/grow3/seatings?limit=7")).containsExactly("s000");
        assertThat(all("/restaurants/grow3/seatings?limit=7&status=CANCELLED,CLOSED"))
                .isEmpty();

        log.append(new SeatingClosed(
                restaurant.seatingId("s000"), ActingSide.STAFF, EventScenes.OPENING.plusSeconds(120)));
        assertThat(all("/restaurants/grow3/seatings?limit=7")).isEmpty();
        assertThat(all("/restaurants/grow3/seatings?limit=7&status=CANCELLED,CLOSED"))
                .containsExactly("s000");
    }

    @Test
    void aPageOfThoseWhoEndedHoldsNoMoreThanItMayAndKeepsVisitsBeforeRequests() {
        var restaurant = EventScenes.at("grow4");
        var page = BookPage.blank("any");
        var closed = BookEntry.of(restaurant.asked("visit", "gus", DAY.atTime(19, 0)))
                .became(SeatingStatus.CLOSED);
        page = page.with(closed);
        for (int i = 0; i < BookPage.MOST_ENDED + 10; i++)
            page = page.with(
                    BookEntry.of(asked(restaurant, "s%03d".formatted(i))).became(SeatingStatus.CANCELLED));

        assertThat(page.entries()).hasSize(BookPage.MOST_ENDED).contains(closed);
    }

    private void askAndCancel(EventScenes restaurant, int number) {
        var id = "s%03d".formatted(number);
        log.append(
                asked(restaurant, id),
                new SeatingCancelled(restaurant.seatingId(id), ActingSide.GUEST, null, EventScenes.OPENING));
    }

    private static SeatingCreated asked(EventScenes restaurant, String id) {
        var usual = restaurant.asked(id, "gus", DAY.atTime(19, 0));
        var notes = Personal.of(Subject.guestAt("gus", restaurant.id().value()), "界".repeat(1000));
        return new SeatingCreated(
                usual.seating(),
                SeatingSource.ONLINE,
                CustomerId.of("gus"),
                usual.guest(),
                usual.stay(),
                PartySize.of(2),
                notes,
                usual.answerBy(),
                false,
                EventScenes.OPENING);
    }

    private int sizeOfPage(EventScenes restaurant) {
        all("/restaurants/" + restaurant.id() + "/seatings?limit=7"); // up to the end of the log
        var page = views.getCollection(BookPages.NAME)
                .find(Filters.eq("_id", PageKey.ofDay(restaurant.id(), DAY)))
                .first();
        return Objects.requireNonNull(page)
                .get("content", Document.class)
                .toJson()
                .length();
    }

    private List<String> all(String path) {
        List<String> seen = new ArrayList<>();
        @Nullable String next = path;
        while (next != null) {
            var part = visitor.get(
                    next,
                    QueryTokenIssuer.staff("ann", path.split("/")[2]),
                    "Ross-Position",
                    String.valueOf(log.position()));
            assertThat(part.status()).isEqualTo(200);
            part.json().at("/items").valueStream().forEach(item -> {
                var id = item.at("/id").asString();
                seen.add(id.substring(id.indexOf('.') + 1));
            });
            var cursor = part.json().at("/next");
            next = cursor.isMissingNode() ? null : path + "&after=" + cursor.asString();
        }
        return seen;
    }
}
