package dev.ross.command.order.web;

import dev.ross.command.order.web.DiscountController.DiscountRequest;
import dev.ross.command.order.web.OrderLineController.PartRequest;
import dev.ross.command.order.web.OrderLineController.RemovalRequest;
import dev.ross.command.order.web.PaymentController.PaymentRequest;
import dev.ross.command.order.web.ReductionController.CompRequest;
import dev.ross.command.order.web.ReductionController.VoidRequest;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.order.OrderBillCommand.RequestBill;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderCommand;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.FireLine;
import dev.ross.contracts.order.OrderLineCommand.HoldCourse;
import dev.ross.contracts.order.OrderLineCommand.HoldLine;
import dev.ross.contracts.order.OrderLineCommand.MarkLineReady;
import dev.ross.contracts.order.OrderLineCommand.MarkLineServed;
import dev.ross.contracts.order.OrderLineCommand.RemoveLine;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.platform.security.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One command of a batch, as the tablet recorded it.
 *
 * @param id made by the tablet: a command that is sent again, in whichever batch and by which person, is decided once
 * @param at when it was recorded, by the tablet's clock
 * @param kind the command; it is the last segment of its own address
 * @param lineId the line that its own address names
 * @param course the course that its own address names
 * @param body the body that it has at its own address; absent if it has none
 */
record BatchedCommand(
        @NotNull OfflineCommandId id,
        @NotNull Instant at,
        @NotNull OfflineCommandKind kind,
        @Nullable LineId lineId,
        @Nullable @Min(0) @Max(9) Integer course,
        @Nullable @Valid BatchedBody body) {
    /** The body of a command that may be part of a batch. */
    sealed interface BatchedBody
            permits LinesRequest,
                    RemovalRequest,
                    PartRequest,
                    RecordedVoidRequest,
                    CompRequest,
                    DiscountRequest,
                    PaymentRequest {}

    /**
     * A void by someone who may do it alone: a manager's code is valid for two minutes, and of no use to a tablet without a
     * connection.
     *
     * @param units how many; absent: all
     * @param reason one of the restaurant's
     */
    record RecordedVoidRequest(
            @Nullable @Min(1) @Max(999) Integer units,
            @NotBlank @Size(max = 60) String reason,
            @Nullable @MultiLine @Size(max = 300) String remark)
            implements BatchedBody {
        OrderCommand toCommand(OrderId order, LineId line, ReductionId reduction, Actor actor) {
            return new VoidRequest(units, reason, remark, null).toCommand(order, line, reduction, actor, null);
        }
    }

    /** The type of the bodies of a kind; absent: its commands have none. */
    static @Nullable Class<? extends BatchedBody> bodyOf(OfflineCommandKind kind) {
        return switch (kind) {
            case ADD_LINES -> LinesRequest.class;
            case REMOVE -> RemovalRequest.class;
            case READY, SERVED -> PartRequest.class;
            case VOID -> RecordedVoidRequest.class;
            case COMP -> CompRequest.class;
            case DISCOUNT -> DiscountRequest.class;
            case PAY -> PaymentRequest.class;
            case HOLD, FIRE, HOLD_COURSE, FIRE_COURSE, REQUEST_BILL, SETTLE, UNKNOWN -> null;
        };
    }

    /**
     * @param freshId id for what is created, the same whenever this command is sent
     * @throws IllegalArgumentException if something is missing that its own address or body would have
     */
    OrderCommand toCommand(OrderId order, String freshId, Actor actor) {
        return switch (kind) {
            case ADD_LINES -> toAddLines(order, actor);
            case REMOVE -> toRemoveLine(order, ReductionId.of(freshId));
            case HOLD -> new HoldLine(order, line());
            case FIRE -> new FireLine(order, line());
            case READY -> new MarkLineReady(order, line(), PartRequest.of((PartRequest) body));
            case SERVED -> new MarkLineServed(order, line(), PartRequest.of((PartRequest) body));
            case HOLD_COURSE -> new HoldCourse(order, requireCourse());
            case FIRE_COURSE -> new FireCourse(order, requireCourse());
            case VOID -> as(RecordedVoidRequest.class).toCommand(order, line(), ReductionId.of(freshId), actor);
            case COMP -> as(CompRequest.class).toCommand(order, line(), ReductionId.of(freshId), actor.asStaff());
            case DISCOUNT ->
                as(DiscountRequest.class).toCommand(order, lineId, ReductionId.of(freshId), actor.asStaff());
            case REQUEST_BILL -> new RequestBill(order);
            case PAY -> as(PaymentRequest.class).toCommand(order, PaymentId.of(freshId), actor.asStaff());
            case SETTLE -> new SettleOrder(order, actor.asStaff());
            case UNKNOWN -> throw new IllegalArgumentException("there is no such kind of command");
        };
    }

    private AddLines toAddLines(OrderId order, Actor actor) {
        var lines = as(LinesRequest.class);
        var by = actor.requesterAt(order.restaurant());
        return new AddLines(order, null, by, lines.toLinesAsShown(), lines.notesAt(order.toString()));
    }

    private RemoveLine toRemoveLine(OrderId order, ReductionId fresh) {
        var removal = body == null ? new RemovalRequest(null, null) : as(RemovalRequest.class);
        return new RemoveLine(
                order, line(), removal.removalId() == null ? fresh : removal.removalId(), removal.units());
    }

    private LineId line() {
        if (lineId == null) throw new IllegalArgumentException("this kind of command names a line");
        return lineId;
    }

    private <B extends BatchedBody> B as(Class<B> type) {
        if (body == null) throw new IllegalArgumentException("this kind of command has a body");
        return type.cast(body);
    }

    private int requireCourse() {
        if (course == null) throw new IllegalArgumentException("this kind of command names a course");
        return course;
    }
}
