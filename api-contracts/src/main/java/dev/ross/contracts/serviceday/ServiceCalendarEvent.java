package dev.ross.contracts.serviceday;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Events of the small index of a restaurant's books: which dates have a book, and which contain blocks. The nesting is
 * stored: it never changes.
 */
public sealed interface ServiceCalendarEvent {
    RestaurantId restaurant();

    /** The book of this date received its first entry. */
    @Revision("1")
    record ServiceDayListed(RestaurantId restaurant, LocalDate date) implements ServiceCalendarEvent {}

    /**
     * The books of these dates contain a block.
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
