package dev.ross.contracts.till;

import dev.ross.contracts.value.RestaurantId;
import java.time.LocalDate;

/**
 * Queries the report of a closed day as it is mailed. Answered with {@link dev.ross.contracts.report.RenderedReport}; fails
 * if the day is not shown as closed yet.
 */
public record RenderDayReport(RestaurantId restaurant, LocalDate day) {}
