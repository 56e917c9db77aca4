package dev.ross.contracts.serviceday;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * What can happen to the small index of a restaurant's books: which dates have one, and where blocks stand. The nesting is
 * stored: it never changes.
 */
public sealed interface ServiceCalendarEvent {
    RestaurantId restaurant();

    /** Something was written into the book of this date for the first time. */
    @Revision("1")
    record ServiceDayListed(RestaurantId restaurant, LocalDate date) implements ServiceCalendarEvent {}

    /**
     * A block stands in the books of these dates.
     *
     * @param last inclusive
     * @param until when it ends
     */
    @Revision("1")
    record BlockListed(RestaurantId restaurant, BlockId block, LocalDate first, LocalDate last, Instant until)
            implements ServiceCalendarEvent {}

    @Revision("1")
    record BlockDelisted(RestaurantId restaurant, BlockId block) implements ServiceCalendarEvent {}
}
