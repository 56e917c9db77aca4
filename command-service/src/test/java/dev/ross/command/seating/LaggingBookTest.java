package dev.ross.command.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.Databases;
import dev.ross.command.house.Evening;
import dev.ross.command.proof.Node;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.DayPage;
import dev.ross.contracts.serviceday.Hold;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import java.time.Clock;
import java.time.LocalDateTime;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A node that has kept a day's book while another node wrote in it, and reads the seating afresh, must not take what it
 * changes for written already.
 */
class LaggingBookTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String EIGHT = "2026-11-20T20:00";

    private final Evening evening = new Evening();
    private final SeatingId seating = evening.seating("s");

    @Test
    void theGuestsThatABookCountsAreThoseOfItsSeating() throws Exception {
        assertThat(bookAfter(size(1), size(2)).covers()).isEqualTo(2);
    }

    @Test
    void theTimeThatABookHoldsIsThatOfItsSeating() throws Exception {
        assertThat(bookAfter(time(EIGHT), time(SEVEN)).from()).isEqualTo(Evening.at(SEVEN));
    }

    /**
     * @param there done by the other node
     * @param here done by the one that is behind, back to what it remembers
     */
    private Hold bookAfter(AmendSeating there, AmendSeating here) throws Exception {
        var store = Databases.newStore();
        var clock = Clock.fixed(Evening.NOON, Evening.ZONE);
        try (var one = new Node(store, clock);
                var behind = new Node(store, clock)) {
            one.given("restaurant:" + evening.restaurant, evening.open());
            // by telephone: no guest's own book is written too, in which the race would be lost
            assertThat(one.answerTo(evening.telephoned("s", SEVEN, 2))).isEqualTo("ok");
            assertThat(behind.answerTo(notes())).isEqualTo("ok"); // which it keeps in memory
            behind.stopFollowing();
            assertThat(one.answerTo(there)).isEqualTo("ok");
            behind.part(Cache.class).remove("seating:" + seating);
            behind.part(Whereabouts.class).forget(seating);

            assertThat(behind.answerTo(here)).isEqualTo("ok");
            return behind.stored("day:" + evening.day(Evening.FRIDAY))
                    .map(event -> (ServiceDayEvent) event.getPayload())
                    .reduce(DayPage.BLANK, DayPage::after, (first, second) -> second)
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
                null,
                startsAt == null ? null : LocalDateTime.parse(startsAt),
                party == null ? null : PartySize.of(party),
                null,
                false);
    }
}
