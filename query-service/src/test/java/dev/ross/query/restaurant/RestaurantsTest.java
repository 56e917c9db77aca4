package dev.ross.query.restaurant;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.Closure;
import dev.ross.contracts.restaurant.ClosureId;
import dev.ross.contracts.restaurant.Combination;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.OpeningPeriod;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@House
class RestaurantsTest {
    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void onlyPublicRestaurantsAreFoundInTheirRegionAndByTheirWords() {
        log.tell(
                Scenes.at("uppsala1").registered("Uppsala"),
                Scenes.at("uppsala2").registered("Uppsala"),
                Scenes.at("uppsala2").published(),
                Scenes.at("uppsala3").registered("Uppsala"),
                Scenes.at("uppsala3").published());

        assertThat(found("region=Uppsala")).containsExactly("uppsala2", "uppsala3");
        assertThat(found("region=Uppsala&q=herring uppsala3".replace(" ", "%20")))
                .containsExactly("uppsala3");
        assertThat(found("region=G%C3%B6teborg")).doesNotContain("uppsala2");
        assertThat(get("/restaurants?region=Atlantis", null).status()).isEqualTo(400);
    }

    @Test
    void aPrivateRestaurantIsThereForItsOwnPeopleAlone() {
        var house = Scenes.at("private1");
        log.tell(house.registered(), house.joined("ann", STAFF));

        assertThat(get("/restaurants/private1", null).status()).isEqualTo(404);
        assertThat(get("/restaurants/private1", Issuer.guest("gus")).status()).isEqualTo(404);
        var own = get("/restaurants/private1", Issuer.staff("ann", "private1"));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().at("/visibility").asString()).isEqualTo("PRIVATE");
    }

    @Test
    void whoWatchesAPageThatBecomesPrivateSeesItGo() {
        var house = Scenes.at("private2");
        var position = log.tell(house.registered(), house.published());
        try (var stream = visitor.watch("/restaurants/private2", null, "Ross-Position", String.valueOf(position))) {
            assertThat(stream.next().json().at("/name").asString()).isEqualTo("The private2");

            log.tell(new RestaurantUnpublished(house.restaurant(), Scenes.OPENING));
            var gone = stream.next();
            assertThat(gone.name()).isEqualTo("removed");
            assertThat(gone.data()).isEqualTo("{}");

            log.tell(house.published());
            assertThat(stream.next().name()).isEqualTo("snapshot");
        }
    }

    @Test
    void thePageTellsWhenItIsClosedAndItsPeopleWhy() {
        var house = Scenes.at("page1");
        var christmas = new Closure(LocalDate.of(2030, 12, 24), LocalDate.of(2030, 12, 26));
        var why = Personal.of(Subject.staff("mia"), "the family");
        log.tell(house.registered(), house.published(), house.joined("ann", STAFF));
        log.tell(
                new ClosureScheduled(
                        house.restaurant(), new ClosureId(house.restaurant(), "c1"), christmas, why, Scenes.OPENING),
                new SpecialDaySet(house.restaurant(), LocalDate.of(2030, 12, 31), List.of(), Scenes.OPENING),
                new TimeZoneChanged(house.restaurant(), ZoneId.of("Europe/Helsinki"), Scenes.OPENING));

        var page = get("/restaurants/page1", null).json();
        assertThat(page.at("/closures/0/to").asString()).isEqualTo("2030-12-26");
        assertThat(page.at("/closures/0/reason").isMissingNode()).isTrue();
        assertThat(page.at("/specialDays/0/date").asString()).isEqualTo("2030-12-31");
        assertThat(page.at("/timeZone").asString()).isEqualTo("Europe/Helsinki");
        assertThat(page.at("/tableCombinations").isMissingNode()).isTrue();
        var own = get("/restaurants/page1", Issuer.staff("ann", "page1")).json();
        assertThat(own.at("/closures/0/id").asString()).isEqualTo("page1.c1");
        assertThat(own.at("/closures/0/reason").asString()).isEqualTo("the family");
        assertThat(own.at("/tableCombinations").isArray()).isTrue();
    }

    @Test
    void theManagerIsToldOfALastSeatingThatCannotBeBooked() {
        var house = Scenes.at("page2");
        var late = new OpeningPeriod(DayOfWeek.FRIDAY, LocalTime.NOON, LocalTime.MIDNIGHT, LocalTime.of(21, 40));
        log.tell(
                house.registered(),
                house.published(),
                house.joined("ann", STAFF),
                house.joined("mia", MANAGER),
                new OpeningHoursSet(house.restaurant(), new OpeningHours(List.of(late)), Scenes.OPENING));

        var managers = get("/restaurants/page2", Issuer.manager("mia", "page2")).json();
        assertThat(managers.at("/warnings/0/code").asString()).isEqualTo("LAST_SEATING_BETWEEN_SLOTS");
        assertThat(managers.at("/warnings/0/lastSlot").asString()).isEqualTo("21:30");
        assertThat(get("/restaurants/page2", null).json().has("warnings")).isFalse();
        assertThat(get("/restaurants/page2", Issuer.staff("ann", "page2"))
                        .json()
                        .has("warnings"))
                .isFalse();
    }

    @Test
    void aCombinationWithATableThatWasRemovedIsNoLongerShown() {
        var house = Scenes.at("combined1");
        var one = Set.of(house.tableId("t1"), house.tableId("t2"));
        var other = Set.of(house.tableId("t2"), house.tableId("t3"));
        log.tell(house.registered(), house.joined("ann", STAFF));
        log.tell(house.table("t1"), house.table("t2"), house.table("t3"));
        log.tell(
                new TableCombinationsSet(
                        house.restaurant(),
                        List.of(
                                new Combination(one, 5, 8, Bookable.ONLINE),
                                new Combination(other, 5, 8, Bookable.ONLINE)),
                        Scenes.OPENING),
                new TableRemoved(house.restaurant(), house.tableId("t1"), Scenes.OPENING));

        var ann = Issuer.staff("ann", "combined1");
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

    private Visitor.Answer get(String path, @Nullable String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
    }
}
