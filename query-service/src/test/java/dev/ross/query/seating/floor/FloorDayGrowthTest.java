package dev.ross.query.seating.floor;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits how much one guest can add to the floor of an evening. */
@QueryServiceTest
class FloorDayGrowthTest {
    private static final LocalDate DAY = LocalDate.now(EventScenes.ZONE).plusDays(5);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    FloorDayStore days;

    @Test
    void whoAskedAndCancelledIsNoLongerExpectedUntilTheyAreReinstated() {
        var restaurant = EventScenes.at("floorgrow1");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        for (int i = 0; i < 20; i++)
            log.append(
                    restaurant.asked("s" + i, "gus", DAY.atTime(19, 0)),
                    new SeatingCancelled(restaurant.seatingId("s" + i), ActingSide.GUEST, null, EventScenes.OPENING));
        assertThat(day(restaurant).parties()).isEmpty();

        var reason = Personal.of(Subject.guestAt("gus", "floorgrow1"), "a mistake");
        log.append(new SeatingReinstated(
                restaurant.seatingId("s7"),
                null,
                SeatingStatus.ACCEPTED,
                null,
                null,
                null,
                reason,
                EventScenes.OPENING.plusSeconds(60)));
        assertThat(day(restaurant).parties())
                .extracting(FloorDay.Party::seating)
                .containsExactly(restaurant.seatingId("s7"));

        log.append(restaurant.amended("s7", DAY.plusDays(1).atTime(20, 0), 3));
        assertThat(day(restaurant).parties()).isEmpty();
    }

    private FloorDay day(EventScenes restaurant) {
        visitor.get(
                "/restaurants/floorgrow1/floor-plan",
                QueryTokenIssuer.staff("ann", "floorgrow1"),
                "Ross-Position",
                String.valueOf(log.position()));
        return days.find(new ServiceDayId(restaurant.id(), DAY)).content();
    }
}
