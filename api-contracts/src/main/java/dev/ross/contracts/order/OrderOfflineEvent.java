package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.PriceAsShown;
import dev.ross.contracts.order.offline.RefusalReason;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A command that a tablet recorded without a connection was decided. The nesting is stored: it never changes. */
public sealed interface OrderOfflineEvent extends OrderEvent {
    /** It was done; the events before this one in the same unit of work are its effect, if it had one. */
    @Revision("1")
    record OfflineCommandDone(OrderId order, OfflineCommand command, StaffId by, Instant at)
            implements OrderOfflineEvent {}

    /** It was refused, and waits for staff to deal with it. It is not tried again. */
    @Revision("1")
    record OfflineCommandRefused(
            OrderId order,
            SeatingId seating,
            OfflineCommand command,
            RefusedContent content,
            RefusalReason reason,
            StaffId by,
            Instant at)
            implements OrderOfflineEvent {}

    /**
     * Staff have dealt with a refused command.
     *
     * @param note how
     */
    @Revision("1")
    record RefusedCommandCleared(
            OrderId order,
            OfflineCommandId command,
            @Nullable Personal<String> note,
            StaffId by,
            Instant at) implements OrderOfflineEvent {}

    /** Lines that were just added cost what the tablet showed. */
    @Revision("1")
    record LinesPricedAsShown(OrderId order, @AtMost(100) List<PriceAsShown> prices, Instant at)
            implements OrderOfflineEvent {
        public LinesPricedAsShown {
            prices = List.copyOf(prices);
        }
    }
}
