package dev.ross.saga.report;

import dev.ross.contracts.report.RenderWeeklyReport;
import dev.ross.contracts.report.RenderedReport;
import dev.ross.contracts.till.RenderDayReport;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.queryhandling.QueryHandler;

/** Replaces the query service: renders the shortest possible reports. */
public class ReportRenderingStub {
    static final byte[] PDF = "%PDF a report".getBytes(StandardCharsets.US_ASCII);

    final AtomicInteger failuresToCome = new AtomicInteger();

    @QueryHandler
    RenderedReport render(RenderWeeklyReport report) {
        if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
            throw new IllegalStateException("the screen is being built");
        return rendered("Week " + report.week() + " in " + report.language(), "report-" + report.week() + ".pdf");
    }

    @QueryHandler
    RenderedReport render(RenderDayReport report) {
        return rendered("unused", "day-" + report.day() + ".pdf");
    }

    private static RenderedReport rendered(String subject, String fileName) {
        return new RenderedReport(
                subject,
                "<html><head><style>p { color: red; }</style></head><body><p>412 guests</p></body></html>",
                "412 guests, as text\n\n",
                PDF,
                fileName);
    }
}
