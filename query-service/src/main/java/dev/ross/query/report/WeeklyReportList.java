package dev.ross.query.report;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.report.WeekRecord.ReportIssue;
import dev.ross.query.report.figures.WeekFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Presents one page of the reports of a restaurant, the latest first, the same for all managers. */
record WeeklyReportList(RestaurantId restaurant, PageRequest paging)
        implements Presentation<List<WeekRecord>, ListPage<WeeklyReportList.Line>> {
    /** The week of now, and the one before until its report is issued, are the only ones between the first key and reports. */
    private static final int NOT_YET_ISSUED = 2;

    /**
     * The keys of one page, and more: if there are reports under these, there is a next page.
     *
     * @param latest the week after the first that may have a report
     */
    static KeyRange part(RestaurantId restaurant, IsoWeek latest, PageRequest paging) {
        var after = paging.after() == null ? WeekRecords.place(latest) : paging.after();
        return WeekRecords.part(restaurant, after, paging.limit() + 1 + NOT_YET_ISSUED);
    }

    @Override
    public ListPage<Line> show(List<WeekRecord> records) {
        var issued = records.stream()
                .flatMap(record -> Stream.ofNullable(line(record)))
                .toList();
        return paging.of(issued, line -> WeekRecords.place(line.week()));
    }

    private @Nullable Line line(WeekRecord record) {
        var issue = record.issue();
        return Optional.ofNullable(issue)
                .flatMap(issued -> record.figuresFor(issued.week()))
                .map(figures -> Line.of(restaurant, Objects.requireNonNull(issue), figures))
                .orElse(null);
    }

    /**
     * A report as the list shows it.
     *
     * @param id of the restaurant and the week
     * @param from its Monday
     * @param to its Sunday
     * @param revenue in minor units of the currency
     * @param leftOpen how many seatings were left open
     */
    record Line(
            String id,
            IsoWeek week,
            LocalDate from,
            LocalDate to,
            Instant issuedAt,
            int covers,
            int visits,
            long revenue,
            @Nullable Currency currency,
            int leftOpen) {
        static Line of(RestaurantId restaurant, ReportIssue issue, WeekFigures figures) {
            var week = issue.week();
            var seatings = figures.seatings();
            return new Line(
                    restaurant + "." + week,
                    week,
                    week.monday(),
                    week.sunday(),
                    issue.at(),
                    seatings.covers(),
                    seatings.visits(),
                    figures.sales().revenue(),
                    issue.restaurant().currency(),
                    figures.leftOpen().stream().mapToInt(row -> row.count()).sum());
        }
    }
}
