package dev.ross.query.seating.mine;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.query.platform.live.Links;
import dev.ross.query.platform.web.Paging;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The months, the latest first, that a part of a guest's list reaches into. */
record EndedMonths(CustomerId guest, Paging paging) implements Links<MySeatings> {
    @Override
    public List<String> of(MySeatings mine) {
        List<String> months = new ArrayList<>();
        var first = monthOf(paging.after());
        int more = paging.limit() + 1;
        boolean isWhole = first == null;
        for (var month : mine.ended().reversed().entrySet()) {
            if (first != null && month.getKey().compareTo(first) > 0) continue;
            if (more <= 0) break;
            months.add(key(guest, month.getKey()));
            // of the month that the cursor lies in, nobody knows how many come after it
            if (isWhole || !month.getKey().equals(first)) more -= Math.min(EndedSeatings.MOST, month.getValue());
        }
        return months;
    }

    static String key(CustomerId guest, String month) {
        return guest + "." + month;
    }

    static String of(MySeating seating) {
        return of(seating.stay().from());
    }

    private static String of(Instant from) {
        return YearMonth.from(from.atOffset(ZoneOffset.UTC)).toString(); // of four digits and two, and so sorts
    }

    /** Null at the list's beginning, and for what is no place of ours. */
    private static @Nullable String monthOf(@Nullable String place) {
        if (place == null) return null;
        try {
            return of(Instant.ofEpochMilli(MySeating.startOf(place)));
        } catch (RuntimeException notOurs) {
            return null;
        }
    }
}
