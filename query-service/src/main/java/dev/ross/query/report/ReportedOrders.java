package dev.ross.query.report;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores what reports say of orders, keyed by order. */
@Component
@DocumentBound(
        "one order: 500 lines with 3000 parts and options and 5000 reductions at most, without what the kitchen did")
class ReportedOrders extends ViewStore<ReportedOrder> {
    ReportedOrders(ViewRegistry registry) {
        super(registry, WeekRecords.NAME + "-orders", ReportedOrder.class, ReportedOrder::blank);
    }

    @Override
    public String screen() {
        return WeekRecords.NAME;
    }
}
