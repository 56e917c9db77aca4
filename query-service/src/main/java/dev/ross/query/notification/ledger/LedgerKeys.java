package dev.ross.query.notification.ledger;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.live.Links;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the ledger that one answer needs. A page holds so many messages and no more, so that one message more
 * costs the same however many there are.
 *
 * @param before the number of the message that the answer begins after; absent: it begins with the newest
 */
record LedgerKeys(RestaurantId restaurant, @Nullable Integer before, int limit) implements Links<LedgerSize> {
    private static final int ON_A_PAGE = 50;

    static LedgerKeys of(RestaurantId restaurant, Paging paging) {
        return new LedgerKeys(restaurant, numberOf(paging.after()), paging.limit());
    }

    static String page(RestaurantId restaurant, int number) {
        return restaurant + "." + number / ON_A_PAGE;
    }

    /** One message more than is shown tells whether there is a next part. */
    @Override
    public List<String> of(LedgerSize ledger) {
        int newest = Math.min(ledger.messages(), before == null ? Integer.MAX_VALUE : before) - 1;
        if (newest < 0) return List.of();
        int oldest = Math.max(0, newest - limit);
        return IntStream.iterate(newest / ON_A_PAGE, page -> page >= oldest / ON_A_PAGE, page -> page - 1)
                .mapToObj(page -> page(restaurant, page * ON_A_PAGE))
                .toList();
    }

    private static @Nullable Integer numberOf(@Nullable String place) {
        if (place == null) return null;
        try {
            return LedgerEntry.numberAt(place);
        } catch (NumberFormatException malformed) {
            throw new Problem(ProblemCode.MALFORMED, "'after' is a cursor that was given.");
        }
    }
}
