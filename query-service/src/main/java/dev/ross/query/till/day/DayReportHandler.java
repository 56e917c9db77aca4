package dev.ross.query.till.day;

import dev.ross.contracts.report.RenderedReport;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.till.RenderDayReport;
import dev.ross.query.platform.staff.StaffNames;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Answers {@link RenderDayReport}: the report of a closed day as it is printed. */
@Component
class DayReportHandler {
    private final ClosedDays days;
    private final ClosedDayStaff staff;

    DayReportHandler(ClosedDays days, ClosedDayStaff staff) {
        this.days = days;
        this.staff = staff;
    }

    /**
     * @throws IllegalStateException if the day is not shown as closed yet
     */
    @QueryHandler
    RenderedReport answer(RenderDayReport query) {
        var record =
                days.find(new ServiceDayId(query.restaurant(), query.day())).content();
        var day = record.day();
        if (day == null) throw new IllegalStateException(query.day() + " is not shown as closed");
        var keys = new ClosedDayLinks.OfReport(query.restaurant()).of(record);
        var names = StaffNames.of(
                staff.find(keys).stream().map(known -> known.content()).toList());
        var paper = ClosedDayView.of(day, names).onPaper();
        var text = String.join("\n", paper.lines());
        return new RenderedReport(
                paper.title(),
                "<body><h1>" + HtmlUtils.htmlEscape(paper.title()) + "</h1><pre style=\"font-size: 12px\">"
                        + HtmlUtils.htmlEscape(text) + "</pre></body>",
                text + "\n\n",
                paper.pdf(),
                "day-report-" + query.day() + ".pdf");
    }
}
