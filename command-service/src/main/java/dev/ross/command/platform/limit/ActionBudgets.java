package dev.ross.command.platform.limit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of how often an action is allowed: per day in UTC, unless the parameter says otherwise. Undone actions count
 * too.
 *
 * @param requests Seatings that one guest asks for on one day (UTC), in all restaurants, 1 or more.
 * @param waitlistJoins Waitlists that one guest joins on one day, in all restaurants, 1 or more.
 * @param profileChanges Changes of one guest's profile on one day, preferences included, 1 or more.
 * @param subscriptions Devices that one person subscribes to pushed messages on one day, 1 or more.
 * @param invitations Invitations of one restaurant on one day, 1 or more.
 * @param registrations Restaurants that one person registers on one day, 1 or more.
 * @param mailedBookings Bookings that staff of one restaurant write down on one day for someone who is mailed about it,
 *     1 or more.
 * @param photoUploads Photos that one restaurant uploads on one day, 1 or more.
 * @param restaurantChanges Changes of one restaurant's settings on one day, of every kind, 1 or more.
 * @param menuChanges Changes of one restaurant's menu on one day, its draft included, 1 or more.
 * @param stockChanges Items of one restaurant that staff mark sold out or available, or count down, on one day, 1 or
 *     more.
 * @param guestAmendments Amendments of one seating by its guest, ever, announced latenesses included, 1 or more.
 * @param amendments Amendments of one seating by anybody, ever, announced latenesses included, 1 or more.
 * @param orderChanges Changes of one order, ever, each of its lines and courses counted, 1 to 5,000: the
 *     document that shows it is bounded by it.
 * @param dayReports Reports of closed days that one restaurant has mailed on one day, 1 or more.
 * @param hails Hails of one party while it sits, 1 or more.
 */
@Validated
@ConfigurationProperties("ross.command.budgets")
public record ActionBudgets(
        @DefaultValue("20") @Min(1) int requests,
        @DefaultValue("20") @Min(1) int waitlistJoins,
        @DefaultValue("100") @Min(1) int profileChanges,
        @DefaultValue("50") @Min(1) int subscriptions,
        @DefaultValue("30") @Min(1) int invitations,
        @DefaultValue("3") @Min(1) int registrations,
        @DefaultValue("200") @Min(1) int mailedBookings,
        @DefaultValue("20") @Min(1) int photoUploads,
        @DefaultValue("1000") @Min(1) int restaurantChanges,
        @DefaultValue("2000") @Min(1) int menuChanges,
        @DefaultValue("2000") @Min(1) int stockChanges,
        @DefaultValue("20") @Min(1) int guestAmendments,
        @DefaultValue("200") @Min(1) int amendments,
        @DefaultValue("5000") @Min(1) @Max(5000) int orderChanges,
        @DefaultValue("20") @Min(1) int dayReports,
        @DefaultValue("100") @Min(1) int hails) {}
