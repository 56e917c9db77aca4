package dev.ross.query.report;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the figures of weeks, keyed by restaurant and week, the last one first. */
@Component
@DocumentBound(
        "five times the figures of one week: 350 services, 500 items, 300 kinds of reductions and 500 seatings left open at most")
class WeekRecords extends ViewStore<WeekRecord> {
    static final String NAME = "weekly-report";

    WeekRecords(ViewRegistry registry) {
        super(registry, NAME, WeekRecord.class, WeekRecord::blank);
    }

    static String key(RestaurantId restaurant, IsoWeek week) {
        return prefix(restaurant) + place(week);
    }

    /** A place in the reverse order of weeks. */
    static String place(IsoWeek week) {
        return "%04d%02d".formatted(9999 - week.year(), 99 - week.number());
    }

    /**
     * The keys of one page, and one more.
     *
     * @param after the place after which it begins
     */
    static KeyRange part(RestaurantId restaurant, @Nullable String after, int atMost) {
        return KeyRange.of(prefix(restaurant), after, atMost);
    }

    private static String prefix(RestaurantId restaurant) {
        return restaurant + ".";
    }
}
