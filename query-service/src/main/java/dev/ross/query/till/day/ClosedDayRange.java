package dev.ross.query.till.day;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A range of days that a caller asks for. */
record ClosedDayRange(LocalDate from, LocalDate to) {
    private static final int DAYS = 92;

    /**
     * @param from absent: as many days before the other as a range may have
     * @param to absent: as many days after the other as a range may have
     * @param tomorrow the last day, if none is said
     */
    static ClosedDayRange of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate tomorrow) {
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusDays(DAYS))))
            throw new Problem(ProblemCode.MALFORMED, "'to' lies up to %d days after 'from'.".formatted(DAYS));
        if (from != null) return new ClosedDayRange(from, to == null ? from.plusDays(DAYS) : to);
        var last = to == null ? tomorrow : to;
        return new ClosedDayRange(last.minusDays(DAYS), last);
    }

    /** The keys of one page, and one more: if there is a document under it, there may be a next page. */
    KeyRange keys(RestaurantId restaurant, PageRequest paging) {
        var before = paging.after() == null ? from.minusDays(1).toString() : paging.after();
        return KeyRange.of(restaurant + ".", before, paging.limit() + 1);
    }

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
