package dev.ross.command.order.web;

import static java.util.Objects.requireNonNullElse;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders/{order}")
class PaymentController {
    private final CommandDispatcher commands;

    PaymentController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Records a payment of an order. */
    @PostMapping("/payments")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Created> pay(
            @PathVariable OrderId order, @Valid @RequestBody PaymentRequest body, Actor actor, RequestContext context) {
        var command = new RecordPayment(
                order,
                context.id(PaymentId::of),
                body.method(),
                body.amount(),
                requireNonNullElse(body.tip(), 0L),
                body.tendered(),
                actor.asStaff());
        return commands.create(command, "/orders/" + order, actor, context);
    }

    /** Closes an order whose bill is paid. */
    @PostMapping("/settle")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> settle(@PathVariable OrderId order, Actor actor, RequestContext context) {
        return commands.send(new SettleOrder(order, actor.asStaff()), actor, context);
    }

    /**
     * A payment; amounts are in minor units.
     *
     * @param amount what is paid, the tip included; absent: all that is open, and the tip
     * @param tip absent: none
     * @param tendered what was handed over in cash; absent: exactly the amount
     */
    record PaymentRequest(
            @NotNull PaymentMethod method,
            @Nullable Long amount,
            @Nullable Long tip,
            @Nullable Long tendered) {}
}
