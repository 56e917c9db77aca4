package dev.ross.query.order.refused;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.order.offline.RefusalReason;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.List;

/**
 * A refused command that waits for staff.
 *
 * @param tables where the party sat when it was refused
 * @param by who sent it
 */
record WaitingCommand(
        OfflineCommandId id,
        OrderId order,
        SeatingId seating,
        List<TableId> tables,
        OfflineCommandKind kind,
        RefusedContent content,
        RefusalReason reason,
        StaffId by,
        RefusalTimes times) {
    static WaitingCommand of(OfflineCommandRefused event, List<TableId> tables) {
        return new WaitingCommand(
                event.command().id(),
                event.order(),
                event.seating(),
                tables,
                event.command().kind(),
                event.content(),
                event.reason(),
                event.by(),
                new RefusalTimes(event.command().recordedAt(), event.at()));
    }

    boolean is(OrderId of, OfflineCommandId command) {
        return order.equals(of) && id.equals(command);
    }

    /** A place in the order in which they were refused. */
    String place() {
        return "%012d%09d.%s.%s"
                .formatted(times.refusedAt().getEpochSecond(), times.refusedAt().getNano(), order, id);
    }

    /**
     * @param recordedAt when the tablet recorded it, by the tablet's clock
     */
    record RefusalTimes(Instant recordedAt, Instant refusedAt) {}
}
