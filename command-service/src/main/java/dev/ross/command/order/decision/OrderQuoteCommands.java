package dev.ross.command.order.decision;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.ORDER_SETTLED;

import dev.ross.command.menu.OrderedStock;
import dev.ross.command.order.Order;
import dev.ross.command.order.OrderStore;
import dev.ross.command.order.PaymentTransitions;
import dev.ross.command.order.decision.OrderFacts.OrderFactsReader;
import dev.ross.command.order.payment.PaidAmount;
import dev.ross.contracts.order.OrderBillCommand.QuoteOrder;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderQuote;
import dev.ross.contracts.order.payment.OrderQuote.QuotedPart;
import dev.ross.contracts.order.payment.OrderQuote.QuotedPayment;
import dev.ross.contracts.order.payment.OrderQuote.QuotedTotals;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers what changes of an order would come to. They are decided like real ones, each on the order as the one before
 * would leave it; no event is applied.
 */
@Component
class OrderQuoteCommands {
    private final OrderStore orders;
    private final OrderedStock stock;
    private final OrderFactsReader facts;

    OrderQuoteCommands(OrderStore orders, OrderedStock stock, OrderFactsReader facts) {
        this.orders = orders;
        this.stock = stock;
        this.facts = facts;
    }

    @CommandHandler
    OrderQuote handle(QuoteOrder quote) {
        var read = facts.of(quote.restaurant());
        return orders.existing(quote.order()).invoke(order -> {
            require(!order.content().isSettled(), ORDER_SETTLED);
            var content = split(discounted(withLines(order, quote, read), order, quote, read), quote, read);
            var payment = quote.payment();
            var paid = payment == null ? null : new PaymentTransitions(order.id(), content).payment(payment);
            return quote(order, content, paid);
        });
    }

    private OrderContent withLines(Order order, QuoteOrder quote, OrderFacts read) {
        if (quote.lines().isEmpty()) return order.content();
        return LineAddition.prepare(order.lines(), quote.lines(), false, read, stock)
                .on(order.content(), order.id());
    }

    private static OrderContent discounted(OrderContent content, Order order, QuoteOrder quote, OrderFacts read) {
        var discount = quote.discount();
        if (discount == null) return content;
        return order.bill()
                .on(content)
                .discounted(discount, read.now())
                .map(content::after)
                .orElse(content);
    }

    private static OrderContent split(OrderContent content, QuoteOrder quote, OrderFacts read) {
        var split = quote.split();
        if (split == null) return content;
        return new PaymentTransitions(quote.order(), content)
                .divided(split, read.now())
                .map(content::after)
                .orElse(content);
    }

    private static OrderQuote quote(Order order, OrderContent content, @Nullable OrderPayment payment) {
        var amount = new PaidAmount(content);
        var totals = amount.totals();
        var parts = content.bill().paying().division().open().stream()
                .map(part -> QuotedPart.of(part, amount.openOf(part)))
                .toList();
        return new OrderQuote(
                order.terms().bill().currency(),
                new QuotedTotals(
                        totals.subtotal(),
                        totals.discount(),
                        totals.serviceCharge(),
                        totals.taxes(),
                        totals.total(),
                        content.bill().paying().paid(),
                        amount.open()),
                parts,
                payment == null ? null : QuotedPayment.of(payment));
    }
}
