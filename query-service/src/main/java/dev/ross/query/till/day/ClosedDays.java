package dev.ross.query.till.day;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.paper.RestaurantHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores closed days, keyed by restaurant and day. */
@Component
@DocumentBound(
        "one day with 100 tax rates and 201 servers, and the names of 200 orders and seatings that were left open")
class ClosedDays extends ViewStore<ClosedDays.ClosedDayRecord> {
    static final String NAME = "till-days-2";

    ClosedDays(ViewRegistry registry) {
        super(registry, NAME, ClosedDayRecord.class, ClosedDayRecord::blank);
    }

    /**
     * The document under one key.
     *
     * @param day absent if it is not closed
     */
    record ClosedDayRecord(@Nullable ClosedDay day) {
        static ClosedDayRecord blank(String key) {
            return new ClosedDayRecord(null);
        }
    }

    /**
     * A day that was closed.
     *
     * @param restaurant as it was called then
     */
    record ClosedDay(DayClosed closing, RestaurantHeader restaurant) {
        ServiceDayId id() {
            return new ServiceDayId(closing.restaurant(), closing.totals().day());
        }
    }
}
