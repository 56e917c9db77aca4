package dev.ross.standalone.evenings;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.till.TillEvent.DayReportRequested;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** The weekly reports that were issued, by the event that says so. */
final class ReportsOfTheEvening {
    final Map<String, WeeklyReportIssued> issued = new LinkedHashMap<>();

    /** The reports of closed days that managers asked for. */
    final Map<String, DayReportRequested> requests = new LinkedHashMap<>();

    @Nullable
    IsoWeek last;

    void enter(EventMessage<?> event) {
        switch (event.getPayload()) {
            case WeeklyReportIssued report -> {
                issued.put(event.getIdentifier(), report);
                last = report.week();
            }
            case DayReportRequested requested -> requests.put(event.getIdentifier(), requested);
            default -> {}
        }
    }

    /** When the next one is to be issued; absent before the first. */
    @Nullable
    Instant nextDue() {
        return last == null ? null : last.next().reportDueAt(RestaurantOfTheEvening.ZONE);
    }
}
