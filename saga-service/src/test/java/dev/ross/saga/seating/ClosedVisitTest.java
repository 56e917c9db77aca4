package dev.ross.saga.seating;

import static dev.ross.saga.RestaurantEvents.STAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.policy.QuietHours;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.CustomerId;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.platform.history.HistoryInTests;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A guest is thanked on the morning after the last time that their visit was closed. */
class ClosedVisitTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");
    private static final Instant CLOSED = Instant.parse("2026-11-20T21:00:00Z");
    private static final QuietHours NIGHT = quiet(22, 8);

    private final ClosedVisit visit = new ClosedVisit(CustomerId.of("anna"), STAY, Optional.empty());

    @Test
    void theNextMorningAtTen() {
        assertThat(due(CLOSED, NIGHT)).isEqualTo("2026-11-21T09:00:00Z");
        var pastMidnight = Instant.parse("2026-11-21T00:30:00Z");
        assertThat(due(pastMidnight, NIGHT)).isEqualTo("2026-11-21T09:00:00Z");
    }

    @Test
    void notInQuietHours() {
        assertThat(due(CLOSED, quiet(20, 11))).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(due(CLOSED, quiet(9, 13))).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(due(CLOSED, quiet(10, 10))).isEqualTo("2026-11-21T09:00:00Z");
    }

    @Test
    void whatIsClosedOnlyTheNextDayIsThankedForThenOrAfterTheNight() {
        assertThat(due(Instant.parse("2026-11-21T20:30:00Z"), NIGHT)).isEqualTo("2026-11-21T20:30:00Z");
        assertThat(due(Instant.parse("2026-11-21T21:30:00Z"), NIGHT)).isEqualTo("2026-11-22T07:00:00Z");
    }

    @Test
    void onlyItsLastClosingCounts() {
        var seating = evening.seating("s1");
        var created = evening.requested(seating, null);
        var closed = new SeatingClosed(seating, ActingSide.STAFF, CLOSED);
        var back = new SeatingReinstated(
                seating,
                CustomerId.of("anna"),
                SeatingStatus.SEATED,
                STAY,
                null,
                null,
                Personal.of(Subject.guestAt("anna", "r1"), "sorry"),
                CLOSED);
        assertThat(sequenceAfter(created)).isEmpty();
        assertThat(sequenceAfter(created, closed)).contains(1L);
        assertThat(sequenceAfter(created, closed, back)).isEmpty();
        assertThat(sequenceAfter(created, closed, back, closed)).contains(3L);
    }

    private static Optional<Long> sequenceAfter(Object... events) {
        var seating = evening.seating("s1");
        return ClosedVisit.of(seating, HistoryInTests.of("seating:" + seating, events))
                .flatMap(ClosedVisit::closing)
                .map(ClosedVisit.Closing::sequence);
    }

    private Instant due(Instant closedAt, QuietHours quiet) {
        return visit.thanksDueAt(closedAt, new ThanksProperties(1, 10), quiet);
    }

    private static QuietHours quiet(int from, int to) {
        return new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
