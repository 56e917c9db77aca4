package dev.ross.query.till.day;

import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.staff.KnownStaff;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.till.day.ClosedDays.ClosedDayRecord;
import org.jspecify.annotations.Nullable;

/** Presents a closed day, with the names of staff, the same for all managers. */
record ClosedDayPresentation() implements Presentation<LinkedDocuments<ClosedDayRecord, KnownStaff>, ClosedDayView> {
    @Override
    public @Nullable ClosedDayView show(LinkedDocuments<ClosedDayRecord, KnownStaff> record) {
        var day = record.index().day();
        return day == null ? null : ClosedDayView.of(day, StaffNames.of(record.linked()));
    }
}
