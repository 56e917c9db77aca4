package dev.ross.query.order.page;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.order.page.GuestOrderPolicies.GuestOrderPolicy;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * Presents an order to those for whom it exists.
 *
 * @param seating whose order it must be; absent if that makes no difference
 */
record OrderPagePresentation(OrderId order, @Nullable SeatingId seating, OrderReader reader)
        implements Presentation<LinkedDocuments<OrderPage, GuestOrderPolicy>, OrderView> {
    @Override
    public @Nullable OrderView show(LinkedDocuments<OrderPage, GuestOrderPolicy> linked) {
        var page = linked.index();
        var terms = page.content().terms();
        if (terms == null || !isOfSeating(terms) || !reader.mayRead(terms)) return null;
        var mayOrder = linked.linked().stream().anyMatch(GuestOrderPolicy::mayOrder);
        return OrderView.of(
                order, reader.mayReadNotes() ? page : page.withoutNotes(), terms, reader.audience(), mayOrder);
    }

    /** Whether a member of the party reads it where the party may add lines. */
    boolean concernsParty() {
        return seating != null && !reader.audience().works();
    }

    private boolean isOfSeating(OrderTerms terms) {
        return seating == null || seating.equals(terms.seating());
    }
}
