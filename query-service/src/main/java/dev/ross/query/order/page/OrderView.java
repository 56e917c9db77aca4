package dev.ross.query.order.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.ItemizedAnswer;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as shown.
 *
 * @param lines in the order in which they were added; those that were taken off are shown with nothing remaining
 * @param refusedCommands for the team: how many refused commands of tablets wait for staff; absent if none do
 * @param version of the order, to be sent with {@code If-Match}
 * @param actions that this viewer may take now
 */
record OrderView(
        @JsonUnwrapped OrderHeader header,
        List<OrderLineCard> lines,
        @JsonUnwrapped OrderAccount account,
        @Nullable Integer refusedCommands,
        long version,
        List<String> actions)
        implements ItemizedAnswer {
    /**
     * @param mayOrder whether members of the party may add lines where this is read
     */
    static OrderView of(OrderId order, OrderPage page, OrderTerms terms, Audience audience, boolean mayOrder) {
        var works = audience.works();
        var content = page.content();
        var account = OrderAccount.of(content, terms, works);
        var notes = page.notesByLine();
        var menuPrices = page.offline().menuPrices();
        var refused = page.offline().refused();
        return new OrderView(
                OrderHeader.of(order, content, terms, works),
                content.lines().stream()
                        .map(line -> OrderLineCard.of(
                                line,
                                notes.get(line.id()),
                                menuPrices.get(line.id()),
                                content.destinations().find(line.id()).orElse(null),
                                terms.bill().rounding(),
                                works,
                                works ? LineActions.of(line, content.isSettled()) : List.of()))
                        .toList(),
                account,
                works && refused > 0 ? Integer.valueOf(refused) : null,
                page.version(),
                works ? OrderActions.of(content, account.totals(), audience) : OrderActions.ofParty(content, mayOrder));
    }

    @Override
    public String itemsProperty() {
        return "lines";
    }

    /**
     * @param server for the team: who is responsible for it; absent if the party opened it itself
     * @param mergedInto for the team: the order that has all its lines; absent unless it was merged
     * @param currency of all amounts, which are in its minor unit
     */
    record OrderHeader(
            OrderId id,
            SeatingId seatingId,
            RestaurantId restaurantId,
            @Nullable StaffId server,
            @Nullable OrderId mergedInto,
            Currency currency,
            Instant openedAt,
            OrderStage stage) {
        static OrderHeader of(OrderId order, OrderContent content, OrderTerms terms, boolean works) {
            return new OrderHeader(
                    order,
                    terms.seating(),
                    order.restaurant(),
                    works ? terms.server() : null,
                    works ? content.destinations().mergedInto() : null,
                    terms.bill().currency(),
                    terms.openedAt(),
                    content.stage());
        }
    }

    /**
     * @param discounts of the whole bill; their reasons are for the team
     * @param billParts of a split bill, those that are paid first; empty unless it is split
     */
    record OrderAccount(
            OrderTotals totals,
            List<LineReduction> discounts,
            List<BillPartCard> billParts,
            List<PaymentCard> payments,
            List<OrderRefund> refunds) {
        static OrderAccount of(OrderContent content, OrderTerms terms, boolean works) {
            var bill = content.bill();
            return new OrderAccount(
                    OrderTotals.of(bill.totals(content.lines(), terms.bill()), bill.paying()),
                    bill.discounts().stream()
                            .map(discount -> works ? discount : withoutReason(discount))
                            .toList(),
                    BillPartCard.of(bill.paying()),
                    bill.paying().payments().stream().map(PaymentCard::of).toList(),
                    bill.paying().refunds());
        }

        private static LineReduction withoutReason(LineReduction discount) {
            return new LineReduction(discount.id(), discount.kind(), discount.units(), discount.discount(), null);
        }
    }
}
