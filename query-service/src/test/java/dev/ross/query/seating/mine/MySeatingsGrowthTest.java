package dev.ross.query.seating.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits how long a guest's own list may become. */
@QueryServiceTest
class MySeatingsGrowthTest {
    private static final LocalDateTime FIRST = LocalDateTime.parse("2030-01-10T19:00");
    private static final int TIMES = 90;

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    MongoDatabase views;

    @Test
    void whatEndedLiesInPagesByMonthAndTheListIsStillWholeAndInOrder() {
        var restaurant = EventScenes.at("minegrow1");
        log.append(restaurant.registered());
        List<String> latestFirst = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            var id = "s%03d".formatted(i);
            log.append(
                    restaurant.asked(id, "grower", FIRST.plusDays(i)),
                    i % 10 == 0
                            ? new SeatingAccepted(restaurant.seatingId(id), ActingSide.STAFF, null, EventScenes.OPENING)
                            : new SeatingCancelled(
                                    restaurant.seatingId(id), ActingSide.GUEST, null, EventScenes.OPENING));
            latestFirst.addFirst(id);
        }

        for (var limit : List.of(1, 7, 50, 200))
            assertThat(all("/me/seatings?limit=" + limit)).as("by " + limit).isEqualTo(latestFirst);
        var open = Objects.requireNonNull(views.getCollection(MySeatingsStore.NAME)
                        .find(Filters.eq("_id", "grower"))
                        .first())
                .get("content", Document.class);
        assertThat(open.getList("open", Document.class)).hasSize(TIMES / 10);
        assertThat(open.get("ended", Document.class)).hasSize(4);
    }

    @Test
    void aMonthHoldsNoMoreThanItMayAndKeepsVisitsBeforeRequests() {
        var restaurant = EventScenes.at("minegrow2");
        var visit = MySeating.of(restaurant.asked("visit", "gus", FIRST)).became(SeatingStatus.CLOSED);
        var month = EndedSeatings.none("any").with(visit);
        for (int i = 0; i < EndedSeatings.MOST + 10; i++)
            month = month.with(
                    MySeating.of(restaurant.asked("s" + i, "gus", FIRST)).became(SeatingStatus.CANCELLED));

        assertThat(month.seatings()).hasSize(EndedSeatings.MOST).contains(visit);
    }

    private List<String> all(String path) {
        List<String> seen = new ArrayList<>();
        @Nullable String next = path;
        while (next != null) {
            var part = visitor.get(
                    next, QueryTokenIssuer.guest("grower"), "Ross-Position", String.valueOf(log.position()));
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
