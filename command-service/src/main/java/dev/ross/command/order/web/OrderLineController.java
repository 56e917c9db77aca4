package dev.ross.command.order.web;

import dev.ross.command.order.web.BatchedCommand.BatchedBody;
import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.FireLine;
import dev.ross.contracts.order.OrderLineCommand.HoldLine;
import dev.ross.contracts.order.OrderLineCommand.MarkLineReady;
import dev.ross.contracts.order.OrderLineCommand.MarkLineServed;
import dev.ross.contracts.order.OrderLineCommand.RemoveLine;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders/{order}/lines/{line}")
class OrderLineController {
    private final CommandDispatcher commands;

    OrderLineController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Takes a line off, or some of it, before the kitchen knows of it. */
    @PostMapping("/remove")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> remove(
            @PathVariable OrderId order,
            @PathVariable LineId line,
            @Valid @RequestBody(required = false) @Nullable RemovalRequest body,
            Actor actor,
            RequestContext context) {
        var removal = body == null || body.removalId() == null ? context.id(ReductionId::of) : body.removalId();
        var units = body == null ? null : body.units();
        return commands.send(new RemoveLine(order, line, removal, units), actor, context);
    }

    /** Lets a line stay behind when its course is fired. */
    @PostMapping("/hold")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> hold(
            @PathVariable OrderId order, @PathVariable LineId line, Actor actor, RequestContext context) {
        return commands.send(new HoldLine(order, line), actor, context);
    }

    /** Sends a line to the kitchen, even if it is held. */
    @PostMapping("/fire")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> fire(
            @PathVariable OrderId order, @PathVariable LineId line, Actor actor, RequestContext context) {
        return commands.send(new FireLine(order, line), actor, context);
    }

    /** Says that the kitchen has a line ready. */
    @PostMapping("/ready")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> ready(
            @PathVariable OrderId order,
            @PathVariable LineId line,
            @Valid @RequestBody(required = false) @Nullable PartRequest body,
            Actor actor,
            RequestContext context) {
        return commands.send(new MarkLineReady(order, line, PartRequest.of(body)), actor, context);
    }

    /** Says that a line was brought to the table. */
    @PostMapping("/served")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> served(
            @PathVariable OrderId order,
            @PathVariable LineId line,
            @Valid @RequestBody(required = false) @Nullable PartRequest body,
            Actor actor,
            RequestContext context) {
        return commands.send(new MarkLineServed(order, line, PartRequest.of(body)), actor, context);
    }

    /**
     * A removal.
     *
     * @param units how many; absent: all
     * @param removalId made by the client: a removal that is sent twice is made once; absent: made from the request's
     *     idempotency key, or each time anew
     */
    record RemovalRequest(
            @Nullable @Min(1) @Max(999) Integer units,
            @Nullable ReductionId removalId) implements BatchedBody {}

    /**
     * @param units how many; absent: all
     */
    record UnitsRequest(@Nullable @Min(1) @Max(999) Integer units) {
        static @Nullable Integer of(@Nullable UnitsRequest body) {
            return body == null ? null : body.units;
        }
    }

    /**
     * @param part of a set, its place among the parts, from 0; absent: all
     */
    record PartRequest(@Nullable @Min(0) @Max(11) Integer part) implements BatchedBody {
        static @Nullable Integer of(@Nullable PartRequest body) {
            return body == null ? null : body.part;
        }
    }
}
