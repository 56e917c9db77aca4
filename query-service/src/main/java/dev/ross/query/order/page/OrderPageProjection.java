package dev.ross.query.order.page;

import dev.ross.contracts.order.OrderEvent;
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

    OrderPageProjection(OrderPages pages) {
        this.pages = pages;
    }

    @EventHandler
    void on(OrderEvent event, LogPosition at, @SequenceNumber long version) {
        pages.update(event.order(), at, page -> page.after(event, version));
    }

    @ResetHandler
    void forget() {
        pages.empty();
    }
}
