package dev.ross.contracts.report;

import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.serialization.Revision;

/** Events of the reports of a restaurant. The nesting is stored: it never changes. */
public sealed interface ReportEvent {
    RestaurantId restaurant();

    /**
     * The report of a week was issued. It says what the events before this one say of that week, and stays as it is.
     *
     * @param timeZone by whose Monday it was due
     */
    @Revision("1")
    record WeeklyReportIssued(RestaurantId restaurant, IsoWeek week, ZoneId timeZone, Instant at)
            implements ReportEvent {}
}
