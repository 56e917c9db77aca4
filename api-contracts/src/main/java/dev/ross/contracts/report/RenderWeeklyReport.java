package dev.ross.contracts.report;

import dev.ross.contracts.value.RestaurantId;

/**
 * Queries the report of a week as it is mailed. Answered with {@link RenderedReport}; fails if the report is not shown yet.
 *
 * @param language of its reader, BCP 47; English if there are no texts in it
 */
public record RenderWeeklyReport(RestaurantId restaurant, IsoWeek week, String language) {}
