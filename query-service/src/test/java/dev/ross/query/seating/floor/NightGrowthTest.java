package dev.ross.query.seating.floor;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How much one guest can lay on the floor of an evening. */
@House
class NightGrowthTest {
    private static final LocalDate DAY = LocalDate.now(Scenes.ZONE).plusDays(5);

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Autowired
    Nights nights;

    @Test
    void whoAskedAndCancelledIsNoLongerExpectedUntilTheyAreReinstated() {
        var house = Scenes.at("floorgrow1");
        log.tell(house.registered(), house.joined("ann", STAFF));
        for (int i = 0; i < 20; i++)
            log.tell(
                    house.asked("s" + i, "gus", DAY.atTime(19, 0)),
                    new SeatingCancelled(house.seatingId("s" + i), Side.GUEST, null, Scenes.OPENING));
        assertThat(night(house).parties()).isEmpty();

        var reason = Personal.of(Subject.guestAt("gus", "floorgrow1"), "a mistake");
        log.tell(new SeatingReinstated(
                house.seatingId("s7"),
                null,
                SeatingStatus.ACCEPTED,
                null,
                null,
                null,
                reason,
                Scenes.OPENING.plusSeconds(60)));
        assertThat(night(house).parties()).extracting(Night.Party::seating).containsExactly(house.seatingId("s7"));

        log.tell(house.amended("s7", DAY.plusDays(1).atTime(20, 0), 3));
        assertThat(night(house).parties()).isEmpty();
    }

    private Night night(Scenes house) {
        visitor.get(
                "/restaurants/floorgrow1/floor-plan",
                Issuer.staff("ann", "floorgrow1"),
                "Ross-Position",
                String.valueOf(log.position()));
        return nights.find(new ServiceDayId(house.restaurant(), DAY)).content();
    }
}
