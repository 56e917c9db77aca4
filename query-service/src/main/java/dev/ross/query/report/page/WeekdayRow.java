package dev.ross.query.report.page;

import dev.ross.query.report.figures.DayFigures;
import dev.ross.query.report.figures.SaleFigures;
import dev.ross.query.report.figures.SeatingCounts;
import dev.ross.query.report.figures.ServiceFigures;
import dev.ross.query.report.figures.WeekFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One date of the week. Of the same weekday a week and a year before, see the others.
 *
 * @param deniedSearches that found no free time on it
 * @param cashDifference how much more cash was counted than expected, in minor units; absent if it was not counted
 * @param services by time; those of which there is something to say
 */
public record WeekdayRow(
        LocalDate date,
        ComparedFigure seatings,
        ComparedFigure covers,
        ComparedFigure revenue,
        int deniedSearches,
        @Nullable Long cashDifference,
        List<ServiceRow> services) {
    static List<WeekdayRow> all(ReportedWeeks weeks, LocalDate monday) {
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(7)
                .map(date -> of(weeks, date))
                .toList();
    }

    private static WeekdayRow of(ReportedWeeks weeks, LocalDate date) {
        var day = weeks.week().days().stream()
                .filter(each -> each.date().equals(date))
                .findFirst()
                .orElse(new DayFigures(date, 0, 0, 0));
        return new WeekdayRow(
                date,
                ComparedFigure.of(weeks, week -> (long) seatings(week, date).all()),
                ComparedFigure.of(weeks, week -> (long) seatings(week, date).covers()),
                ComparedFigure.of(
                        weeks,
                        week -> services(week, date)
                                .map(ServiceFigures::sales)
                                .mapToLong(SaleFigures::revenue)
                                .sum()),
                day.deniedSearches(),
                day.cashCounts() == 0 ? null : day.cashDifference(),
                services(weeks.week(), date)
                        .map(service -> ServiceRow.of(service, weeks))
                        .toList());
    }

    private static SeatingCounts seatings(WeekFigures week, LocalDate date) {
        return services(week, date).map(ServiceFigures::seatings).reduce(SeatingCounts.NONE, SeatingCounts::plus);
    }

    /** Those of the same weekday, in whichever week. */
    static Stream<ServiceFigures> services(WeekFigures week, LocalDate date) {
        return week.services().stream().filter(service -> service.date().getDayOfWeek() == date.getDayOfWeek());
    }
}
