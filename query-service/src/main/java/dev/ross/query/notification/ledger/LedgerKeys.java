package dev.ross.query.notification.ledger;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.live.Links;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the ledger that one answer needs.
 *
 * @param newest the latest date; absent: whatever it is
 */
record LedgerKeys(RestaurantId restaurant, @Nullable LocalDate newest, int limit) implements Links<LedgerDates> {
    static LedgerKeys of(RestaurantId restaurant, Paging paging) {
        return new LedgerKeys(restaurant, dateOf(paging.after()), paging.limit());
    }

    static String page(RestaurantId restaurant, LocalDate date) {
        return restaurant + "." + date;
    }

    /** The first page may have been read to its end, and one item more tells whether there is a next part. */
    @Override
    public List<String> of(LedgerDates ledger) {
        var pages = new ArrayList<String>();
        int messages = 0;
        for (var date : ledger.dates()) {
            if (newest != null && date.date().isAfter(newest)) continue;
            if (messages > limit) break;
            if (!date.date().equals(newest)) messages += date.messages();
            pages.add(page(restaurant, date.date()));
        }
        return pages;
    }

    private static @Nullable LocalDate dateOf(@Nullable String place) {
        if (place == null) return null;
        try {
            var millis = Long.MAX_VALUE - Long.parseLong(place.substring(0, place.indexOf('.')));
            return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        } catch (RuntimeException malformed) {
            throw new Problem(ProblemCode.MALFORMED, "'after' is a cursor that was given.");
        }
    }
}
