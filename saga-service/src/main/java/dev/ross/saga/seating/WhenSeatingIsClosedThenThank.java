package dev.ross.saga.seating;

import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.saga.platform.message.MessageRules;
import dev.ross.saga.platform.outbox.TaskOutbox;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Plans the thanks for a visit when it is closed. Visits of the past, which a process that is new reads too, are passed
 * over.
 */
@Component
@DisallowReplay
@ProcessingGroup("guest-thanks")
class WhenSeatingIsClosedThenThank {
    private final TaskOutbox outbox;
    private final ThankGuestTask task;
    private final Clock clock;

    WhenSeatingIsClosedThenThank(TaskOutbox outbox, ThankGuestTask task, Clock clock) {
        this.outbox = outbox;
        this.task = task;
        this.clock = clock;
    }

    @EventHandler
    void on(SeatingClosed closed, @SequenceNumber long sequence) {
        if (clock.instant().isBefore(closed.at().plus(MessageRules.WORTH_THANKING)))
            outbox.write(task, closed.seating() + "@" + sequence, new PlannedThanks(closed.seating(), sequence));
    }
}
