package dev.ross.query.order.page;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores orders, keyed by order. */
@Component
@DocumentBound(
        "one order: at most 500 lines with 3000 parts and options in all and a note for each line, 20 discounts, 200"
                + " payments and refunds each, 4000 lines and tax amounts of split parts, one reduction"
                + " for each of the 5000 changes that an order may have, a price of the menu for each line that"
                + " costs another, and the order to which each line was moved, 7 MB in all")
class OrderPages extends ViewStore<OrderPage> {
    static final String NAME = "order-page-4";

    OrderPages(ViewRegistry registry) {
        super(registry, NAME, OrderPage.class, OrderPage::blank);
    }
}
