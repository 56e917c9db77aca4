package dev.ross.saga.report;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.time.LocalDate;

/** Pending mail of the report of a closed day to the manager who asked for it. */
record NotifyOfDayReport(RestaurantId restaurant, LocalDate day, StaffId to, Instant requestedAt) {}
