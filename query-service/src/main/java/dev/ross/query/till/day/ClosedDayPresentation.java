package dev.ross.query.till.day;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.till.day.ClosedDays.ClosedDayRecord;
import org.jspecify.annotations.Nullable;

/** Presents a closed day, the same for all managers. */
record ClosedDayPresentation() implements Presentation<ClosedDayRecord, ClosedDayView> {
    @Override
    public @Nullable ClosedDayView show(ClosedDayRecord record) {
        var day = record.day();
        return day == null ? null : ClosedDayView.of(day);
    }
}
