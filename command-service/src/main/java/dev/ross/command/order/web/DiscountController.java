package dev.ross.command.order.web;

import dev.ross.command.order.web.BatchedCommand.BatchedBody;
import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.ReductionId;
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
class DiscountController {
    private final CommandDispatcher commands;

    DiscountController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Gives a discount on a line. */
    @PostMapping("/lines/{line}/discount")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Created> ofLine(
            @PathVariable OrderId order,
            @PathVariable LineId line,
            @Valid @RequestBody DiscountRequest body,
            Actor actor,
            RequestContext context) {
        return give(order, line, body, actor, context);
    }

    /** Gives a discount on the whole bill. */
    @PostMapping("/discount")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Created> discount(
            @PathVariable OrderId order,
            @Valid @RequestBody DiscountRequest body,
            Actor actor,
            RequestContext context) {
        return give(order, null, body, actor, context);
    }

    private ResponseEntity<Created> give(
            OrderId order, @Nullable LineId line, DiscountRequest body, Actor actor, RequestContext context) {
        var command = body.toCommand(order, line, context.id(ReductionId::of), actor.asStaff());
        return commands.create(command, "/orders/" + order, actor, context);
    }

    /**
     * Either a rate or an amount.
     *
     * @param rate in parts per million
     * @param amount in minor units
     * @param reason one of the restaurant's
     */
    record DiscountRequest(
            @Nullable Rate rate,
            @Nullable @Min(0) @Max(Money.LARGEST) Long amount,
            @NotBlank @Size(max = 60) String reason,
            @Nullable @MultiLine @Size(max = 300) String remark)
            implements BatchedBody {
        /**
         * @param line absent: the discount is on the whole bill
         */
        GiveDiscount toCommand(OrderId order, @Nullable LineId line, ReductionId reduction, StaffId staff) {
            return new GiveDiscount(
                    order,
                    line,
                    reduction,
                    new Discount(rate, amount),
                    reason.strip(),
                    Personal.ofText(Subject.visit(order.toString()), remark),
                    staff);
        }
    }
}
