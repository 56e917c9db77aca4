package dev.ross.command.order.web;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_ORDER;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderTransferCommand.HandOverOrder;
import dev.ross.contracts.order.OrderTransferCommand.LineUnits;
import dev.ross.contracts.order.OrderTransferCommand.MergeOrder;
import dev.ross.contracts.order.OrderTransferCommand.MoveLines;
import dev.ross.contracts.order.OrderTransferCommand.MoveOrder;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders/{order}")
class TransferController {
    private final CommandDispatcher commands;

    TransferController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Gives an order, or lines of it, to another seated party. */
    @PostMapping("/move")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> move(
            @PathVariable OrderId order, @Valid @RequestBody MoveRequest body, Actor actor, RequestContext context) {
        require(body.seating().restaurant().equals(order.restaurant()), UNKNOWN_SEATING);
        var lines = body.toLines();
        if (lines == null) return commands.send(new MoveOrder(order, body.seating(), actor.asStaff()), actor, context);
        var opened = context.id(local -> new OrderId(order.restaurant(), local));
        return commands.send(new MoveLines(order, body.seating(), opened, lines, actor.asStaff()), actor, context);
    }

    /** Gives all lines of an order to another one, and closes it. */
    @PostMapping("/merge")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> merge(
            @PathVariable OrderId order, @Valid @RequestBody MergeRequest body, Actor actor, RequestContext context) {
        require(body.into().restaurant().equals(order.restaurant()), UNKNOWN_ORDER);
        var move = context.id(local -> local);
        return commands.send(new MergeOrder(order, body.into(), move, actor.asStaff()), actor, context);
    }

    /** Makes another member of the team responsible for an order. */
    @PostMapping("/hand-over")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> handOver(
            @PathVariable OrderId order,
            @Valid @RequestBody HandOverRequest body,
            Actor actor,
            RequestContext context) {
        return commands.send(new HandOverOrder(order, body.server(), actor.asStaff()), actor, context);
    }

    /**
     * @param seating of the party that gets it
     * @param lines absent: the whole order, to a party that has none; otherwise these lines, each named once, to the
     *     party's order or to a new one
     */
    record MoveRequest(
            @NotNull SeatingId seating,
            @Nullable @Size(min = 1, max = 100) List<@NotNull @Valid MovedLineRequest> lines) {
        @Nullable
        List<LineUnits> toLines() {
            return lines == null
                    ? null
                    : lines.stream().map(MovedLineRequest::toUnits).toList();
        }
    }

    /**
     * @param units how many; absent: all that remain
     */
    record MovedLineRequest(
            @NotNull LineId lineId,
            @Nullable @Min(1) @Max(999) Integer units) {
        LineUnits toUnits() {
            return new LineUnits(lineId, units);
        }
    }

    /**
     * @param into the order that gets the lines
     */
    record MergeRequest(@NotNull OrderId into) {}

    /**
     * @param server who is responsible for it from now on
     */
    record HandOverRequest(@NotNull StaffId server) {}
}
