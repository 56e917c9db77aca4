package dev.ross.command.serviceday;

import static dev.ross.contracts.serviceday.ServiceDayRejection.TOO_MANY_BLOCKS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.ServiceCalendarEvent;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.BlockDelisted;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.BlockListed;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.ServiceDayListed;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate that lists the dates of one restaurant that have a book, and the dates of its blocks, so that three years
 * of days need not be searched for them. It is opened last, after the days.
 */
@Revision("1")
final class ServiceCalendar implements CacheWeight {
    private static final int BLOCKS_AT_MOST = 500;

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable RestaurantId restaurant;
    private CalendarPage page = CalendarPage.BLANK;

    ServiceCalendar() {}

    static ServiceCalendar blank(RestaurantId restaurant) {
        var calendar = new ServiceCalendar();
        calendar.stream = StreamKind.CALENDAR.of(restaurant);
        calendar.restaurant = restaurant;
        return calendar;
    }

    void list(LocalDate date) {
        if (!page.dates().contains(date)) apply(new ServiceDayListed(id(), date));
    }

    void requireRoomForABlock(Instant now) {
        var current =
                page.blocks().values().stream().filter(block -> block.until().isAfter(now));
        RejectedException.require(current.count() < BLOCKS_AT_MOST, TOO_MANY_BLOCKS);
    }

    void list(BlockId block, LocalDate first, LocalDate last, Instant until) {
        apply(new BlockListed(id(), block, first, last, until));
    }

    void delist(BlockId block) {
        if (page.blocks().containsKey(block)) apply(new BlockDelisted(id(), block));
    }

    @EventSourcingHandler
    void evolve(ServiceCalendarEvent event, @Timestamp Instant at) {
        stream = StreamKind.CALENDAR.of(event.restaurant());
        restaurant = event.restaurant();
        page = page.after(event);
    }

    @Override
    public int bytes() {
        return USUAL + page.bytes();
    }

    private RestaurantId id() {
        return Objects.requireNonNull(restaurant);
    }
}
