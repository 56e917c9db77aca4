package dev.ross.contracts.order.line;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far one part of a line has come.
 *
 * @param ticket the ticket it was fired on; absent until then, and if it needs none
 */
public record PartProgress(PartStatus status, @Nullable TicketId ticket) {
    static final PartProgress WAITING = new PartProgress(PartStatus.WAITING, null);

    /** Where a part of a line is. */
    public enum PartStatus {
        /** The kitchen does not know of it yet. */
        WAITING,
        FIRED,
        READY,
        SERVED
    }

    @JsonIgnore
    public boolean isWaiting() {
        return status == PartStatus.WAITING;
    }

    @JsonIgnore
    public boolean isServed() {
        return status == PartStatus.SERVED;
    }

    PartProgress firedOn(TicketId on) {
        return new PartProgress(PartStatus.FIRED, on);
    }

    PartProgress moved(UnaryOperator<TicketId> tickets) {
        return ticket == null ? this : new PartProgress(status, tickets.apply(ticket));
    }

    PartProgress as(PartStatus changed) {
        return new PartProgress(changed, ticket);
    }
}
