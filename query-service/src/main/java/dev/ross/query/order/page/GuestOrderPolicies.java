package dev.ross.query.order.page;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.order.page.GuestOrderPolicies.GuestOrderPolicy;
import dev.ross.query.platform.live.DocumentLinks;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores whether parties may order themselves, keyed by restaurant. */
@Component
@DocumentBound("one policy")
class GuestOrderPolicies extends ViewStore<GuestOrderPolicy> {
    GuestOrderPolicies(ViewRegistry registry) {
        super(registry, OrderPages.NAME + "-policies", GuestOrderPolicy.class, GuestOrderPolicy::blank);
    }

    @Override
    public String screen() {
        return OrderPages.NAME;
    }

    /**
     * The document under one restaurant's key.
     *
     * @param mayOrder whether guests and companions may open orders and add lines
     */
    record GuestOrderPolicy(boolean mayOrder) {
        static GuestOrderPolicy blank(String restaurant) {
            return new GuestOrderPolicy(false);
        }
    }

    /**
     * Links an order to the policy of its restaurant.
     *
     * @param needed whether the reader's actions depend on it; nothing is linked otherwise
     */
    record PolicyLink(RestaurantId restaurant, boolean needed) implements DocumentLinks<OrderPage> {
        @Override
        public List<String> of(OrderPage page) {
            return needed ? List.of(restaurant.toString()) : List.of();
        }
    }
}
