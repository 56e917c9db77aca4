package dev.ross.contracts.report;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.value.RestaurantId;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on the reports of a restaurant. */
public sealed interface ReportCommand extends RestaurantScoped {
    /**
     * Issues the report of a week, once; refused before it is due. A week before one whose report was issued is skipped.
     * Sent by the system.
     */
    record IssueWeeklyReport(@RoutingKey RestaurantId restaurant, IsoWeek week) implements ReportCommand {}
}
