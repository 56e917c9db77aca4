package dev.ross.saga.report;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.value.RestaurantId;
import java.time.ZoneId;

/**
 * Pending mail of a report to all managers.
 *
 * @param timeZone by whose Monday it was due
 */
record NotifyOfReport(RestaurantId restaurant, IsoWeek week, ZoneId timeZone) {}
