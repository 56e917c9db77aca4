package dev.ross.query.notification.ledger;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.live.Links;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the ledger that one answer needs: about twice as many messages stand on them as are shown, at most.
 *
 * @param from the hour of the message that the answer begins after; absent: it begins with the newest
 */
record LedgerKeys(RestaurantId restaurant, @Nullable LedgerHour from, int limit) implements Links<LedgerDays> {
    static LedgerKeys of(RestaurantId restaurant, Paging paging) {
        return new LedgerKeys(restaurant, hourOf(paging.after()), paging.limit());
    }

    /** One message more than is shown tells whether there is a next part. */
    @Override
    public List<String> of(LedgerDays ledger) {
        List<String> pages = new ArrayList<>();
        int sure = 0;
        for (var day : ledger.days().keySet().stream()
                .sorted(Comparator.reverseOrder())
                .toList()) {
            for (int hour = 23; hour >= 0; hour--) {
                var next = LedgerHour.on(day, hour);
                int messages = ledger.atLeast(next);
                if (messages == 0 || wasShown(next)) continue;
                pages.add(next.page(restaurant));
                if (!next.equals(from)) sure += messages; // of the first, some may have been shown
                if (sure > limit) return pages;
            }
        }
        return pages;
    }

    private boolean wasShown(LedgerHour hour) {
        return from != null && hour.text().compareTo(from.text()) > 0;
    }

    private static @Nullable LedgerHour hourOf(@Nullable String place) {
        if (place == null) return null;
        try {
            return LedgerHour.ofPlace(place);
        } catch (NumberFormatException malformed) {
            throw new Problem(ProblemCode.MALFORMED, "'after' is a cursor that was given.");
        }
    }
}
