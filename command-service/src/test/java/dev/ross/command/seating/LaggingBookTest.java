package dev.ross.command.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.CommandTestStores;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.command.proof.ProofNode;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.serviceday.DayBookPage;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.TableHold;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import java.time.Clock;
import java.time.LocalDateTime;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A node that has cached a day's book while another node wrote to it, and reads the seating afresh, must not take its
 * change for written already.
 */
class LaggingBookTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String EIGHT = "2026-11-20T20:00";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final SeatingId seating = restaurant.seating("s");

    @Test
    void theGuestsThatABookCountsAreThoseOfItsSeating() throws Exception {
        assertThat(bookAfter(size(1), size(2)).covers()).isEqualTo(2);
    }

    @Test
    void theTimeThatABookHoldsIsThatOfItsSeating() throws Exception {
        assertThat(bookAfter(time(EIGHT), time(SEVEN)).from()).isEqualTo(StockholmRestaurant.at(SEVEN));
    }

    /**
     * @param there sent to the other node
     * @param here sent to the node that is behind: back to the state it has cached
     */
    private TableHold bookAfter(AmendSeating there, AmendSeating here) throws Exception {
        var store = CommandTestStores.newStore();
        var clock = Clock.fixed(StockholmRestaurant.NOON, StockholmRestaurant.ZONE);
        try (var one = new ProofNode(store, clock);
                var behind = new ProofNode(store, clock)) {
            one.given("restaurant:" + restaurant.id, restaurant.open());
            // by telephone: a guest's own request would also write the guest's record, and lose the race there
            assertThat(one.answerTo(restaurant.telephoned("s", SEVEN, 2))).isEqualTo("ok");
            assertThat(behind.answerTo(notes())).isEqualTo("ok"); // the book is now cached here
            behind.stopFolds();
            assertThat(one.answerTo(there)).isEqualTo("ok");
            behind.part(Cache.class).remove("seating:" + seating);
            behind.part(SeatingIndex.class).forget(seating);

            assertThat(behind.answerTo(here)).isEqualTo("ok");
            return behind.stored("day:" + restaurant.day(StockholmRestaurant.FRIDAY))
                    .map(event -> (ServiceDayEvent) event.getPayload())
                    .reduce(DayBookPage.BLANK, DayBookPage::after, (first, second) -> second)
                    .holdOf(seating)
                    .orElseThrow();
        }
    }

    private AmendSeating notes() {
        return amend(null, null);
    }

    private AmendSeating size(int party) {
        return amend(null, party);
    }

    private AmendSeating time(String startsAt) {
        return amend(startsAt, null);
    }

    private AmendSeating amend(@Nullable String startsAt, @Nullable Integer party) {
        return new AmendSeating(
                seating,
                Requester.staff(),
                startsAt == null ? null : LocalDateTime.parse(startsAt),
                party == null ? null : PartySize.of(party),
                null,
                null,
                false);
    }
}
