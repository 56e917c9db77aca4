package dev.ross.query.seating.mine;

import dev.ross.contracts.value.CustomerId;
import dev.ross.query.platform.live.DocumentLinks;
import dev.ross.query.platform.web.PageRequest;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links a guest's list to the months of ended seatings that one page needs, latest first. */
record EndedMonthLinks(CustomerId guest, PageRequest paging) implements DocumentLinks<MySeatings> {
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
            // in the cursor's own month the number of seatings after the cursor is unknown
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
        return YearMonth.from(from.atOffset(ZoneOffset.UTC))
                .toString(); // of four digits and two, so that the text sorts by time
    }

    /** Null at the beginning of the list, and for an invalid cursor. */
    private static @Nullable String monthOf(@Nullable String place) {
        if (place == null) return null;
        try {
            return of(Instant.ofEpochMilli(MySeating.startOf(place)));
        } catch (RuntimeException notOurs) {
            return null;
        }
    }
}
