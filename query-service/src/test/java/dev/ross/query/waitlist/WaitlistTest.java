package dev.ross.query.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class WaitlistTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
    private static final RestaurantId RESTAURANT = RestaurantId.of("wait1");
    private static final WaitlistId LIST = new WaitlistId(RESTAURANT, DATE);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void staffSeeWhoWaitsInOrderAndAGuestSeesTheirOwn() {
        log.append(new StaffJoined(
                RESTAURANT,
                StaffId.of("sam"),
                RestaurantRole.STAFF,
                Personal.of(Subject.staff("sam"), new StaffContact("Sam", "sam@example.org")),
                null,
                NOON));
        log.append(joined("ada"));
        log.append(joined("bea"));
        var from = NOON.plusSeconds(7 * 3600);
        var stay = new Stay(DATE.atTime(19, 0), ZoneOffset.UTC, from, from.plusSeconds(5400), DATE);
        var position = String.valueOf(log.append(new PlaceOffered(
                wait("ada"),
                stay,
                Set.of(new TableId(RESTAURANT, "t1")),
                Instant.now().plusSeconds(600),
                NOON)));

        var board = visitor.get(
                        "/restaurants/wait1/waitlist?date=2026-12-01",
                        QueryTokenIssuer.staff("sam", "wait1"),
                        "Ross-Position",
                        position)
                .json();
        assertThat(board.at("/items/0/guestName").asString()).isEqualTo("ada");
        assertThat(board.at("/items/0/offer/startsAt").asString()).isEqualTo("2026-12-01T19:00");
        assertThat(board.at("/items/1/position").asInt()).isEqualTo(2);
        assertThat(board.at("/version").asLong()).isEqualTo(2);
        assertThat(board.at("/items/0").has("version")).isFalse();

        var own = visitor.get("/waitlist/" + wait("ada"), QueryTokenIssuer.guest("ada"));
        assertThat(own.json().at("/version").asLong()).isEqualTo(2);
        assertThat(own.json().at("/actions/0").asString()).isEqualTo("accept");
        assertThat(own.json().has("guestName")).isFalse();
        assertThat(visitor.get("/waitlist/" + wait("ada"), QueryTokenIssuer.guest("bea"))
                        .status())
                .isEqualTo(404);

        var later = String.valueOf(log.append(new OfferLapsed(wait("ada"), NOON)));
        assertThat(visitor.get("/waitlist/" + wait("ada"), QueryTokenIssuer.guest("ada"), "Ross-Position", later)
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/waitlist/" + wait("bea"), QueryTokenIssuer.guest("bea"))
                        .json()
                        .at("/position")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anOfferIsAcceptedOnlyAsLongAsItStands() {
        var day = new WaitlistId(RestaurantId.of("wait3"), DATE);
        var waiting = new WaitId(day, "w1");
        var from = NOON.plusSeconds(7 * 3600);
        var stay = new Stay(DATE.atTime(19, 0), ZoneOffset.UTC, from, from.plusSeconds(5400), DATE);
        var tables = Set.of(new TableId(day.restaurant(), "t1"));
        var position = log.append(
                joined(waiting, "ada"),
                new PlaceOffered(waiting, stay, tables, Instant.now().minusSeconds(1), NOON));

        var own = visitor.get(
                "/waitlist/" + waiting, QueryTokenIssuer.guest("ada"), "Ross-Position", String.valueOf(position));

        assertThat(own.json().at("/actions").valueStream().map(JsonNode::asString))
                .containsExactly("leave");
    }

    @Test
    void whoPagesTheListSeesEverybodyAlsoIfSomeoneLeavesMeanwhile() {
        var day = new WaitlistId(RestaurantId.of("wait2"), DATE);
        log.append(EventScenes.at("wait2").joined("sam", RestaurantRole.STAFF));
        for (int i = 0; i < 5; i++) log.append(joined(new WaitId(day, "w" + i), "guest" + i));
        var first = page("");
        assertThat(names(first)).containsExactly("guest0", "guest1");

        log.append(new WaitlistLeft(new WaitId(day, "w0"), NOON));

        var second = page("&after=" + first.at("/next").asString());
        assertThat(names(second)).containsExactly("guest2", "guest3");
        assertThat(names(page("&after=" + second.at("/next").asString()))).containsExactly("guest4");
    }

    private JsonNode page(String after) {
        return visitor.get(
                        "/restaurants/wait2/waitlist?date=2026-12-01&limit=2" + after,
                        QueryTokenIssuer.staff("sam", "wait2"),
                        "Ross-Position",
                        String.valueOf(log.position()))
                .json();
    }

    private static List<String> names(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(wait -> wait.at("/guestName").asString())
                .toList();
    }

    private static WaitlistJoined joined(String guest) {
        return joined(wait(guest), guest);
    }

    private static WaitlistJoined joined(WaitId waiting, String guest) {
        var contact = new GuestContact(guest, null, guest + "@example.org", "en");
        return new WaitlistJoined(
                waiting,
                CustomerId.of(guest),
                Personal.of(Subject.guestAt(guest, waiting.list().restaurant().toString()), contact),
                LocalDateTime.parse("2026-12-01T18:00"),
                LocalDateTime.parse("2026-12-01T20:00"),
                PartySize.of(2),
                NOON);
    }

    private static WaitId wait(String name) {
        return new WaitId(LIST, name);
    }
}
