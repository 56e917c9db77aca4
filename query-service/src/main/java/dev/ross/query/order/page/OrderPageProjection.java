package dev.ross.query.order.page;

import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.query.order.page.GuestOrderPolicies.GuestOrderPolicy;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(OrderPages.NAME)
class OrderPageProjection {
    private final OrderPages pages;
    private final GuestOrderPolicies policies;

    OrderPageProjection(OrderPages pages, GuestOrderPolicies policies) {
        this.pages = pages;
        this.policies = policies;
    }

    @EventHandler
    void on(OrderEvent event, LogPosition at, @SequenceNumber long version) {
        pages.update(event.order(), at, page -> page.after(event, version));
    }

    @EventHandler
    void on(BookingPolicySet set, LogPosition at) {
        var mayOrder = set.policy().orders().guestsMayOrder();
        policies.update(set.restaurant(), at, before -> new GuestOrderPolicy(mayOrder));
    }

    @ResetHandler
    void forget() {
        pages.empty();
        policies.empty();
    }
}
