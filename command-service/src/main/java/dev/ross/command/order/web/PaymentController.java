package dev.ross.command.order.web;

import static java.util.Objects.requireNonNullElse;

import dev.ross.command.order.web.BatchedCommand.BatchedBody;
import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
        var command = body.toCommand(order, context.id(PaymentId::of), actor.asStaff());
        return commands.create(command, "/orders/" + order, actor, context);
    }

    /** Closes an order whose bill is paid. */
    @PostMapping("/settle")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> settle(@PathVariable OrderId order, Actor actor, RequestContext context) {
        return commands.send(new SettleOrder(order, actor.asStaff()), actor, context);
    }

    /** Gives a payment back, or some of it; also after the order is settled. */
    @PostMapping("/refunds")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Created> refund(
            @PathVariable OrderId order, @Valid @RequestBody RefundRequest body, Actor actor, RequestContext context) {
        var command = new RefundPayment(
                order,
                context.id(RefundId::of),
                body.payment(),
                body.amount(),
                body.reason().strip(),
                Personal.ofText(Subject.visit(order.toString()), body.remark()),
                actor.asStaff());
        return commands.create(command, "/orders/" + order, actor, context);
    }

    /**
     * A payment; amounts are in minor units.
     *
     * @param part of a split bill; absent unless it is split
     * @param amount what is paid, the tip included; absent: all that is open of the bill, or of the part, and the tip
     * @param tip absent: none
     * @param tendered what was handed over in cash; absent: exactly the amount
     */
    record PaymentRequest(
            @Nullable @Min(1) Integer part,
            @NotNull PaymentMethod method,
            @Nullable @Min(0) @Max(Money.LARGEST) Long amount,
            @Nullable @Min(0) @Max(Money.LARGEST) Long tip,
            @Nullable @Min(0) @Max(Money.LARGEST) Long tendered)
            implements BatchedBody {
        RecordPayment toCommand(OrderId order, PaymentId payment, StaffId staff) {
            return new RecordPayment(
                    order, payment, part, method, amount, requireNonNullElse(tip, 0L), tendered, staff);
        }
    }

    /**
     * A refund.
     *
     * @param amount in minor units, the tip included; absent: all that remains of the payment
     * @param reason one of the restaurant's
     */
    record RefundRequest(
            @NotNull PaymentId payment,
            @Nullable @Min(1) @Max(Money.LARGEST) Long amount,
            @NotBlank @Size(max = 60) String reason,
            @Nullable @MultiLine @Size(max = 300) String remark) {}
}
