package dev.ross.query.till.day;

import dev.ross.contracts.till.ServerTotals;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.live.DocumentLinks;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.till.day.ClosedDays.ClosedDay;
import dev.ross.query.till.day.ClosedDays.ClosedDayRecord;
import java.util.List;
import java.util.stream.Stream;

/** Link closed days of a restaurant to the members of staff whom they mention. */
final class ClosedDayLinks {
    private ClosedDayLinks() {}

    /** Who closed it, and its servers. */
    record OfReport(RestaurantId restaurant) implements DocumentLinks<ClosedDayRecord> {
        @Override
        public List<String> of(ClosedDayRecord record) {
            var servers = Stream.ofNullable(record.day())
                    .flatMap(day -> day.closing().totals().servers().stream())
                    .map(ServerTotals::server)
                    .flatMap(Stream::ofNullable);
            return StaffNames.keys(restaurant, Stream.concat(closedBy(Stream.of(record)), servers));
        }
    }

    /** Who closed them. */
    record OfList(RestaurantId restaurant) implements DocumentLinks<List<ClosedDayRecord>> {
        @Override
        public List<String> of(List<ClosedDayRecord> records) {
            return StaffNames.keys(restaurant, closedBy(records.stream()));
        }
    }

    private static Stream<StaffId> closedBy(Stream<ClosedDayRecord> records) {
        return records.map(ClosedDayRecord::day)
                .flatMap(Stream::ofNullable)
                .map(ClosedDay::closing)
                .flatMap(closing -> Stream.ofNullable(closing.by()));
    }
}
