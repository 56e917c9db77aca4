package dev.ross.command.platform.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often something may be done: on one day of UTC, unless it says otherwise. What is undone counts all the same.
 *
 * @param requests that one guest makes, in all restaurants
 * @param waitlistJoins by one guest, in all restaurants
 * @param profileChanges of one guest, preferences included
 * @param invitations of one restaurant
 * @param registrations of restaurants by one person
 * @param mailedBookings that staff of one restaurant write down for someone who is mailed about it
 * @param photoUploads of one restaurant
 * @param restaurantChanges of one restaurant's settings, of every kind
 * @param guestAmendments of one seating by its guest, ever
 * @param amendments of one seating by anybody, ever
 * @param hails of one party while it sits
 */
@ConfigurationProperties("ross.command.budgets")
public record Budgets(
        @DefaultValue("20") int requests,
        @DefaultValue("20") int waitlistJoins,
        @DefaultValue("100") int profileChanges,
        @DefaultValue("30") int invitations,
        @DefaultValue("3") int registrations,
        @DefaultValue("200") int mailedBookings,
        @DefaultValue("20") int photoUploads,
        @DefaultValue("1000") int restaurantChanges,
        @DefaultValue("20") int guestAmendments,
        @DefaultValue("200") int amendments,
        @DefaultValue("100") int hails) {}
