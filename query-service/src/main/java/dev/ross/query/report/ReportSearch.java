package dev.ross.query.report;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.report.figures.ReductionFigures;
import dev.ross.query.report.figures.WeekFigures;
import dev.ross.query.report.page.ReportedWeeks;
import dev.ross.query.report.page.WeeklyReportView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds issued reports. */
@Component
class ReportSearch {
    private final WeekRecords weeks;
    private final ReportStaff staff;

    ReportSearch(WeekRecords weeks, ReportStaff staff) {
        this.weeks = weeks;
        this.staff = staff;
    }

    /**
     * The report of a week; empty if none was issued.
     *
     * @throws Problem if it is just being stored: NOT_YET
     */
    Optional<WeeklyReportView> find(RestaurantId restaurant, IsoWeek week) {
        var keys = Stream.of(week, week.previous(), week.ofTheYearBefore())
                .map(each -> WeekRecords.key(restaurant, each))
                .toList();
        var found = weeks.find(keys).stream().map(each -> each.content()).toList();
        return Optional.ofNullable(found.getFirst().issue()).map(issue -> {
            var shown = new ReportedWeeks(
                    kept(found.get(0), week),
                    unlessNothing(kept(found.get(1), week)),
                    found.get(1).figuresFor(week.previous()).orElse(null),
                    unlessNothing(kept(found.get(2), week)));
            return WeeklyReportView.of(
                    restaurant + "." + week,
                    week,
                    issue.at(),
                    issue.position(),
                    issue.restaurant(),
                    shown,
                    namesIn(shown.week(), restaurant));
        });
    }

    /** All three records keep their figures by the same event, one after the other. */
    private static WeekFigures kept(WeekRecord record, IsoWeek report) {
        return record.figuresFor(report).orElseThrow(() -> new Problem(ProblemCode.NOT_YET));
    }

    private static @Nullable WeekFigures unlessNothing(WeekFigures figures) {
        return figures.equals(WeekFigures.NONE) ? null : figures;
    }

    private StaffNames namesIn(WeekFigures week, RestaurantId restaurant) {
        var mentioned = week.reductions().stream().map(ReductionFigures::by).flatMap(Stream::ofNullable);
        List<String> keys = StaffNames.keys(restaurant, mentioned);
        return keys.isEmpty()
                ? StaffNames.NONE
                : StaffNames.of(
                        staff.find(keys).stream().map(each -> each.content()).toList());
    }
}
