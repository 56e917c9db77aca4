package dev.ross.saga.seating;

import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.saga.platform.outbox.TaskOutbox;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans the reminders of a guest whenever their party is expected, or expected at another time. Seatings of the past,
 * which a process that is new reads too, are passed over.
 */
@Component
@DisallowReplay
@ProcessingGroup("guest-reminders")
class WhenSeatingIsExpectedThenRemind {
    private final TaskOutbox outbox;
    private final RemindGuestTask task;
    private final Clock clock;

    WhenSeatingIsExpectedThenRemind(TaskOutbox outbox, RemindGuestTask task, Clock clock) {
        this.outbox = outbox;
        this.task = task;
        this.clock = clock;
    }

    @EventHandler
    void on(SeatingAccepted accepted, @SequenceNumber long sequence) {
        plan(accepted.seating(), sequence, accepted.lateAt());
    }

    @EventHandler
    void on(SeatingAmended amended, @SequenceNumber long sequence) {
        plan(amended.seating(), sequence, amended.lateAt());
    }

    @EventHandler
    void on(SeatingReinstated back, @SequenceNumber long sequence) {
        if (back.to() == SeatingStatus.ACCEPTED) plan(back.seating(), sequence, back.lateAt());
    }

    /**
     * @param lateAt when the party counts as late; absent unless it is expected
     */
    private void plan(SeatingId seating, long sequence, @Nullable Instant lateAt) {
        if (lateAt != null && clock.instant().isBefore(lateAt))
            outbox.write(task, seating + "@" + sequence, new PlannedReminders(seating, sequence));
    }
}
