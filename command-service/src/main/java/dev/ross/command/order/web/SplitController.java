package dev.ross.command.order.web;

import static java.util.Objects.requireNonNullElse;

import dev.ross.command.order.web.PaymentController.PaymentRequest;
import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.JoinBill;
import dev.ross.contracts.order.OrderBillCommand.QuoteOrder;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.OrderQuote;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.SplitRequest;
import dev.ross.contracts.order.payment.SplitRequest.ByAmount;
import dev.ross.contracts.order.payment.SplitRequest.ByLine;
import dev.ross.contracts.order.payment.SplitRequest.BySeat;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.order.payment.SplitRequest.LineShare;
import dev.ross.contracts.order.payment.SplitRequest.LinesOfPart;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders/{order}")
class SplitController {
    private final CommandDispatcher commands;

    SplitController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Splits what is open of a bill, in place of an earlier split. Parts that are paid stay as they are. */
    @PutMapping("/split")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> split(
            @PathVariable OrderId order, @Valid @RequestBody PartsRequest body, Actor actor, RequestContext context) {
        return commands.send(new SplitBill(order, body.toSplit(), actor.asStaff()), actor, context);
    }

    /** Puts the parts of a split bill that are not paid together again. */
    @DeleteMapping("/split")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> join(@PathVariable OrderId order, Actor actor, RequestContext context) {
        return commands.send(new JoinBill(order, actor.asStaff()), actor, context);
    }

    /** Answers what changes of an order would come to, one after the other, and stores nothing. */
    @PostMapping("/quote")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<OrderQuote> quote(@PathVariable OrderId order, @Valid @RequestBody QuoteRequest body, Actor actor) {
        return ResponseEntity.ok(commands.ask(body.of(order, actor.asStaff()), actor, OrderQuote.class));
    }

    /**
     * Changes to be quoted; each is quoted as the ones before it would leave the order.
     *
     * @param lines to be added
     * @param payment of the bill, or of a part of it
     */
    record QuoteRequest(
            @Nullable @Size(max = 100) List<LinesRequest.@NotNull @Valid OrderedItemRequest> lines,
            @Nullable @Valid QuotedDiscount discount,
            @Nullable @Valid PartsRequest split,
            @Nullable @Valid PaymentRequest payment) {
        QuoteOrder of(OrderId order, StaffId staff) {
            return new QuoteOrder(
                    order,
                    lines == null ? List.of() : new LinesRequest(lines).toLines(),
                    discount == null ? null : discount.of(order, staff),
                    split == null ? null : new SplitBill(order, split.toSplit(), staff),
                    payment == null ? null : payment.toCommand(order, PaymentId.of("quote"), staff));
        }
    }

    /**
     * A discount: either a rate or an amount.
     *
     * @param line absent: on the whole bill
     * @param rate in parts per million
     * @param amount in minor units
     */
    record QuotedDiscount(
            @Nullable LineId line,
            @Nullable Rate rate,
            @Nullable @Min(0) @Max(Money.LARGEST) Long amount) {
        GiveDiscount of(OrderId order, StaffId staff) {
            var discount = new Discount(rate, amount);
            return new GiveDiscount(order, line, ReductionId.of("quote"), discount, "quote", null, staff);
        }
    }

    /**
     * Request body of a split: into 2 to 50 parts.
     *
     * @param parts how many, if it is split evenly; absent otherwise
     * @param amounts of the parts in minor units, together what is open, if it is split by amounts; absent otherwise
     * @param partsByLine what each part has, if it is split by lines; absent otherwise
     */
    record PartsRequest(
            @NotNull SplitKind by,
            @Nullable Integer parts,
            @Nullable @Size(max = 50) List<@NotNull @Min(0) @Max(Money.LARGEST) Long> amounts,
            @Nullable @Size(max = 50) List<@NotNull @Valid PartByLineRequest> partsByLine) {
        /** How a bill is split. */
        enum SplitKind {
            /** Into equal parts. */
            EVEN,
            /** Into parts of these amounts. */
            AMOUNT,
            /** Into a part for each seat that has lines to be paid; these seats share the lines without a seat. */
            SEAT,
            /** Into parts that name their lines. */
            LINE
        }

        SplitRequest toSplit() {
            var isAsSaid = (parts != null) == (by == SplitKind.EVEN)
                    && (amounts != null) == (by == SplitKind.AMOUNT)
                    && (partsByLine != null) == (by == SplitKind.LINE);
            if (!isAsSaid)
                throw new IllegalArgumentException("a split names its parts as it is made, and nothing else");
            if (parts != null) return new Evenly(parts);
            if (amounts != null) return new ByAmount(amounts);
            if (partsByLine == null) return new BySeat();
            return new ByLine(
                    partsByLine.stream().map(PartByLineRequest::toLines).toList());
        }

        /** What one part has of the lines; a line that several parts name is shared by them. */
        record PartByLineRequest(@NotNull @Size(max = 500) List<@NotNull @Valid LineShareRequest> lines) {
            LinesOfPart toLines() {
                return new LinesOfPart(
                        lines.stream().map(LineShareRequest::toShare).toList());
            }
        }

        /**
         * @param shares the weight of the part beside others that have the line; absent: 1
         */
        record LineShareRequest(
                @NotNull LineId lineId,
                @Nullable @Min(1) @Max(1_000) Integer shares) {
            LineShare toShare() {
                return new LineShare(lineId, requireNonNullElse(shares, 1));
            }
        }
    }
}
