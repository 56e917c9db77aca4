package dev.ross.command.order.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.order.OrderBillCommand.RequestBill;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.AcknowledgeVoid;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.HoldCourse;
import dev.ross.contracts.order.OrderLineCommand.MarkTicketReady;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.OrderLineCommand.RecallTicket;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {
    private final CommandDispatcher commands;

    OrderController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Opens an order for a seated party, with its first lines. */
    @PostMapping("/seatings/{seating}/orders")
    @AllowedFor({CallerKind.STAFF, CallerKind.CUSTOMER, CallerKind.COMPANION})
    ResponseEntity<Created> open(
            @PathVariable SeatingId seating,
            @Valid @RequestBody LinesRequest body,
            Actor actor,
            RequestContext context) {
        var restaurant = seating.restaurant();
        var by = actor.requesterAt(restaurant);
        var server = by instanceof Requester.Staff ? actor.asStaff() : null;
        var order = context.id(local -> new OrderId(restaurant, local));
        return commands.create(
                new OpenOrder(order, seating, by, server, body.toLines(), body.notesAt(seating.toString())),
                "/orders/{id}",
                actor,
                context);
    }

    /** Adds lines to the order of a party, by one of its members. */
    @PostMapping("/seatings/{seating}/orders/{order}/lines")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.COMPANION})
    ResponseEntity<Void> addAtTable(
            @PathVariable SeatingId seating,
            @PathVariable OrderId order,
            @Valid @RequestBody LinesRequest body,
            Actor actor,
            RequestContext context) {
        var notes = body.notesAt(seating.toString());
        return commands.send(
                new AddLines(order, seating, actor.requesterAtTable(), body.toLines(), notes), actor, context);
    }

    /** Adds lines to an order. A line that it has already is not added again. */
    @PostMapping("/orders/{order}/lines")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> add(
            @PathVariable OrderId order, @Valid @RequestBody LinesRequest body, Actor actor, RequestContext context) {
        var by = actor.requesterAt(order.restaurant());
        return commands.send(
                new AddLines(order, null, by, body.toLines(), body.notesAt(order.toString())), actor, context);
    }

    /** Sends the lines of a course to the kitchen, except those that are held. */
    @PostMapping("/orders/{order}/courses/{course}/fire")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> fireCourse(
            @PathVariable OrderId order,
            @PathVariable @Min(0) @Max(9) int course,
            Actor actor,
            RequestContext context) {
        return commands.send(new FireCourse(order, course), actor, context);
    }

    /** Lets the lines of a course wait that would go to the kitchen by themselves. */
    @PostMapping("/orders/{order}/courses/{course}/hold")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> holdCourse(
            @PathVariable OrderId order,
            @PathVariable @Min(0) @Max(9) int course,
            Actor actor,
            RequestContext context) {
        return commands.send(new HoldCourse(order, course), actor, context);
    }

    /** Says that the kitchen has all lines of a ticket ready. */
    @PostMapping("/orders/{order}/tickets/{ticket}/ready")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> ready(
            @PathVariable OrderId order, @PathVariable TicketId ticket, Actor actor, RequestContext context) {
        return commands.send(new MarkTicketReady(order, ticket), actor, context);
    }

    /** Says that the kitchen has seen a void, after which nothing more of the ticket is wanted. */
    @PostMapping("/orders/{order}/tickets/{ticket}/acknowledge-void")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> acknowledgeVoid(
            @PathVariable OrderId order, @PathVariable TicketId ticket, Actor actor, RequestContext context) {
        return commands.send(new AcknowledgeVoid(order, ticket), actor, context);
    }

    /** Puts the lines of a ticket that are ready back into preparation. */
    @PostMapping("/orders/{order}/tickets/{ticket}/recall")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> recall(
            @PathVariable OrderId order, @PathVariable TicketId ticket, Actor actor, RequestContext context) {
        return commands.send(new RecallTicket(order, ticket), actor, context);
    }

    /** Says that the party wants to pay. */
    @PostMapping("/orders/{order}/request-bill")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> requestBill(@PathVariable OrderId order, Actor actor, RequestContext context) {
        return commands.send(new RequestBill(order), actor, context);
    }
}
