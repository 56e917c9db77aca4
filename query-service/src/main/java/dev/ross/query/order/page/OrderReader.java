package dev.ross.query.order.page;

import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.query.platform.security.Audience;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who reads an order, which determines the orders that exist for them.
 *
 * @param audience staff of the restaurant, for whom all its orders exist, or others
 * @param customer the guest whose own orders exist; absent for others
 * @param seatedSince of a companion: since when the party sits, whose earlier orders do not exist; absent for others
 */
record OrderReader(
        Audience audience,
        @Nullable CustomerId customer,
        @Nullable Instant seatedSince) {
    static OrderReader of(Actor actor, RestaurantId restaurant) {
        var audience = Audience.of(actor, restaurant);
        if (audience.works()) return new OrderReader(audience, null, null);
        var period = actor.seatedPeriod();
        return period == null
                ? new OrderReader(audience, actor.asCustomer(), null)
                : new OrderReader(audience, null, period.since());
    }

    boolean mayRead(OrderTerms terms) {
        if (audience.works()) return true;
        if (seatedSince != null) return !terms.openedAt().isBefore(seatedSince);
        return customer != null && customer.equals(terms.customer());
    }

    /** Whether they see what guests ask of the kitchen, which may tell about the health of one of them. */
    boolean mayReadNotes() {
        return seatedSince == null;
    }
}
