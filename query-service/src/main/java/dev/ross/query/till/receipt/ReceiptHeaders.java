package dev.ross.query.till.receipt;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.paper.RestaurantHeader;
import org.springframework.stereotype.Component;

/** Stores what the next receipt says of its restaurant, keyed by restaurant. */
@Component
@DocumentBound("name, address, time zone and currency of one restaurant")
class ReceiptHeaders extends ViewStore<RestaurantHeader> {
    ReceiptHeaders(ViewRegistry registry) {
        super(registry, IssuedReceipts.NAME + "-restaurants", RestaurantHeader.class, RestaurantHeader::unknown);
    }

    @Override
    public String screen() {
        return IssuedReceipts.NAME;
    }
}
