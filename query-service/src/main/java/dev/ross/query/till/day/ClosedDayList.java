package dev.ross.query.till.day;

import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.staff.KnownStaff;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.till.day.ClosedDays.ClosedDayRecord;
import java.util.List;
import java.util.stream.Stream;

/** Presents one page of the closed days, the earliest first, the same for all managers. */
record ClosedDayList(ClosedDayRange range, PageRequest paging)
        implements Presentation<LinkedDocuments<List<ClosedDayRecord>, KnownStaff>, ListPage<ClosedDayCard>> {
    @Override
    public ListPage<ClosedDayCard> show(LinkedDocuments<List<ClosedDayRecord>, KnownStaff> records) {
        var names = StaffNames.of(records.linked());
        var days = records.index().stream()
                .flatMap(record -> Stream.ofNullable(record.day()))
                .filter(day -> range.has(day.id().date()))
                .toList();
        return paging.of(days, day -> day.id().date().toString()).map(day -> ClosedDayCard.of(day, names));
    }
}
