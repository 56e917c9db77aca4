package dev.ross.query.report.page;

import dev.ross.query.report.figures.ServiceFigures;
import dev.ross.query.report.figures.WeekFigures;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One service, beside that of the same weekday and time in the other weeks.
 *
 * @param opens when it began; absent: outside of the opening hours
 * @param perGuest the revenue for each guest who came; absent if none came
 */
public record ServiceRow(
        @Nullable LocalTime opens,
        int seatings,
        ComparedFigure covers,
        ComparedFigure revenue,
        @Nullable Long perGuest) {
    static ServiceRow of(ServiceFigures service, ReportedWeeks weeks) {
        var revenue = service.sales().revenue();
        return new ServiceRow(
                service.opens(),
                service.seatings().all(),
                ComparedFigure.of(
                        weeks,
                        week -> sum(week, service, each -> each.seatings().covers())),
                ComparedFigure.of(
                        weeks, week -> sum(week, service, each -> each.sales().revenue())),
                RoundedRatio.average(revenue, service.seatings().covers()));
    }

    private static Long sum(WeekFigures week, ServiceFigures service, ToLongFunction<ServiceFigures> figure) {
        return WeekdayRow.services(week, service.date())
                .filter(each -> Objects.equals(each.opens(), service.opens()))
                .mapToLong(figure)
                .sum();
    }
}
