package dev.ross.query.order.refused;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused command of a tablet as shown to staff.
 *
 * @param tables where the party sat when it was refused
 * @param actions that this viewer may take now
 */
record RefusedCommandCard(
        OfflineCommandId id,
        OrderId orderId,
        SeatingId seatingId,
        List<TableId> tables,
        @JsonUnwrapped RefusedWork work,
        @JsonUnwrapped CommandRefusal refusal,
        List<String> actions) {
    static RefusedCommandCard of(WaitingCommand command) {
        return new RefusedCommandCard(
                command.id(),
                command.order(),
                command.seating(),
                command.tables(),
                RefusedWork.of(command),
                CommandRefusal.of(command),
                List.of("clear"));
    }

    /**
     * What it was to do.
     *
     * @param summary names of items and numbers, such as method, tip and rate, amounts in minor units; empty if the kind says all
     * @param line that it was about; absent if it was about none, or about several
     * @param amount that was to be paid or taken off, in minor units
     */
    record RefusedWork(
            OfflineCommandKind kind,
            String summary,
            @Nullable LineId line,
            @Nullable Long amount) {
        static RefusedWork of(WaitingCommand command) {
            var content = command.content();
            return new RefusedWork(command.kind(), content.summary(), content.line(), content.amount());
        }
    }

    /**
     * Why and when it was refused.
     *
     * @param code of the rejection
     * @param detail for a person
     * @param by who sent it
     * @param recordedAt when the tablet recorded it, by the tablet's clock; when it arrived, if that could not be read
     */
    record CommandRefusal(String code, String detail, StaffId by, Instant recordedAt, Instant refusedAt) {
        static CommandRefusal of(WaitingCommand command) {
            return new CommandRefusal(
                    command.reason().code(),
                    command.reason().detail(),
                    command.by(),
                    command.times().recordedAt(),
                    command.times().refusedAt());
        }
    }
}
