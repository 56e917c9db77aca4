package dev.ross.query.restaurant;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class RestaurantsTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void onlyPublicRestaurantsAreFoundInTheirRegionAndByTheirWords() {
        log.append(
                EventScenes.at("uppsala1").registered("Uppsala"),
                EventScenes.at("uppsala2").registered("Uppsala"),
                EventScenes.at("uppsala2").published(),
                EventScenes.at("uppsala3").registered("Uppsala"),
                EventScenes.at("uppsala3").published());

        assertThat(found("region=Uppsala")).containsExactly("uppsala2", "uppsala3");
        assertThat(found("region=Uppsala&q=herring uppsala3".replace(" ", "%20")))
                .containsExactly("uppsala3");
        assertThat(found("region=G%C3%B6teborg")).doesNotContain("uppsala2");
        assertThat(get("/restaurants?region=Atlantis", null).status()).isEqualTo(400);
    }

    @Test
    void aPrivateRestaurantIsThereForItsOwnPeopleAlone() {
        var restaurant = EventScenes.at("private1");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));

        assertThat(get("/restaurants/private1", null).status()).isEqualTo(404);
        assertThat(get("/restaurants/private1", QueryTokenIssuer.guest("gus")).status())
                .isEqualTo(404);
        var own = get("/restaurants/private1", QueryTokenIssuer.staff("ann", "private1"));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().at("/visibility").asString()).isEqualTo("PRIVATE");
    }

    @Test
    void whoWatchesAPageThatBecomesPrivateSeesItGo() {
        var restaurant = EventScenes.at("private2");
        var position = log.append(restaurant.registered(), restaurant.published());
        try (var stream = visitor.watch("/restaurants/private2", null, "Ross-Position", String.valueOf(position))) {
            assertThat(stream.next().json().at("/name").asString()).isEqualTo("The private2");

            log.append(new RestaurantUnpublished(restaurant.id(), EventScenes.OPENING));
            var gone = stream.next();
            assertThat(gone.name()).isEqualTo("removed");
            assertThat(gone.data()).isEqualTo("{}");

            log.append(restaurant.published());
            assertThat(stream.next().name()).isEqualTo("snapshot");
        }
    }

    @Test
    void thePageTellsWhenItIsClosedAndItsPeopleWhy() {
        var restaurant = EventScenes.at("page1");
        var christmas = new Closure(LocalDate.of(2030, 12, 24), LocalDate.of(2030, 12, 26));
        var why = Personal.of(Subject.staff("mia"), "the family");
        log.append(restaurant.registered(), restaurant.published(), restaurant.joined("ann", STAFF));
        log.append(
                new ClosureScheduled(
                        restaurant.id(), new ClosureId(restaurant.id(), "c1"), christmas, why, EventScenes.OPENING),
                new SpecialDaySet(restaurant.id(), LocalDate.of(2030, 12, 31), List.of(), EventScenes.OPENING),
                new TimeZoneChanged(restaurant.id(), ZoneId.of("Europe/Helsinki"), EventScenes.OPENING));

        var page = get("/restaurants/page1", null).json();
        assertThat(page.at("/closures/0/to").asString()).isEqualTo("2030-12-26");
        assertThat(page.at("/closures/0/reason").isMissingNode()).isTrue();
        assertThat(page.at("/specialDays/0/date").asString()).isEqualTo("2030-12-31");
        assertThat(page.at("/timeZone").asString()).isEqualTo("Europe/Helsinki");
        assertThat(page.at("/tableCombinations").isMissingNode()).isTrue();
        var own = get("/restaurants/page1", QueryTokenIssuer.staff("ann", "page1"))
                .json();
        assertThat(own.at("/closures/0/id").asString()).isEqualTo("page1.c1");
        assertThat(own.at("/closures/0/reason").asString()).isEqualTo("the family");
        assertThat(own.at("/tableCombinations").isArray()).isTrue();
    }

    @Test
    void theManagerIsToldOfALastSeatingThatCannotBeBooked() {
        var restaurant = EventScenes.at("page2");
        var late = new OpeningPeriod(DayOfWeek.FRIDAY, LocalTime.NOON, LocalTime.MIDNIGHT, LocalTime.of(21, 40));
        log.append(
                restaurant.registered(),
                restaurant.published(),
                restaurant.joined("ann", STAFF),
                restaurant.joined("mia", MANAGER),
                new OpeningHoursSet(restaurant.id(), new OpeningHours(List.of(late)), EventScenes.OPENING));

        var managers = get("/restaurants/page2", QueryTokenIssuer.manager("mia", "page2"))
                .json();
        assertThat(managers.at("/warnings/0/code").asString()).isEqualTo("LAST_SEATING_BETWEEN_SLOTS");
        assertThat(managers.at("/warnings/0/lastSlot").asString()).isEqualTo("21:30");
        assertThat(get("/restaurants/page2", null).json().has("warnings")).isFalse();
        assertThat(get("/restaurants/page2", QueryTokenIssuer.staff("ann", "page2"))
                        .json()
                        .has("warnings"))
                .isFalse();
    }

    @Test
    void aCombinationWithATableThatWasRemovedIsNoLongerShown() {
        var restaurant = EventScenes.at("combined1");
        var one = Set.of(restaurant.tableId("t1"), restaurant.tableId("t2"));
        var other = Set.of(restaurant.tableId("t2"), restaurant.tableId("t3"));
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        log.append(restaurant.table("t1"), restaurant.table("t2"), restaurant.table("t3"));
        log.append(
                new TableCombinationsSet(
                        restaurant.id(),
                        List.of(
                                new TableCombination(one, 5, 8, Bookable.ONLINE),
                                new TableCombination(other, 5, 8, Bookable.ONLINE)),
                        EventScenes.OPENING),
                new TableRemoved(restaurant.id(), restaurant.tableId("t1"), EventScenes.OPENING));

        var ann = QueryTokenIssuer.staff("ann", "combined1");
        var onThePage = get("/restaurants/combined1", ann).json().at("/tableCombinations");
        var onThePlan = get("/restaurants/combined1/floor-plan", ann).json().at("/combinations");
        assertThat(onThePage).hasSize(1);
        assertThat(onThePage.at("/0/tables/0").asString()).isEqualTo("combined1.t2");
        assertThat(onThePlan).isEqualTo(onThePage);
    }

    private List<String> found(String query) {
        return get("/restaurants?" + query, null)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private HttpVisitor.Answer get(String path, @Nullable String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
    }
}
