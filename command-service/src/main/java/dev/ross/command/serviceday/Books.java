package dev.ross.command.serviceday;

import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.Stored;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Where the books are kept, and which of them a stay stands in. */
@Component
public class Books {
    private final Stored<ServiceDayId, ServiceDay> days;
    private final Stored<RestaurantId, ServiceCalendar> calendars;

    Books(Kinds kinds) {
        this.days = kinds.of(ServiceDay.class, "day", ServiceDay::blank);
        this.calendars = kinds.of(ServiceCalendar.class, "calendar", ServiceCalendar::blank);
    }

    /** Opens the books of these dates, the earliest first: the one order in which they are ever opened. */
    public Book open(RestaurantId restaurant, SortedSet<LocalDate> dates) {
        var opened = new TreeMap<LocalDate, Aggregate<ServiceDay>>();
        dates.forEach(date -> opened.put(date, days.existingOrNew(new ServiceDayId(restaurant, date))));
        return new Book(opened, () -> calendars.existingOrNew(restaurant));
    }

    /**
     * The dates whose books a hold stands in: the one its service belongs to, and each that it touches by the clocks the
     * books are kept by. Two holds that overlap share at least one.
     *
     * @param to exclusive
     */
    public static SortedSet<LocalDate> datesOf(LocalDate serviceDate, Instant from, Instant to, ZoneId bookZone) {
        var dates = new TreeSet<LocalDate>();
        dates.add(serviceDate);
        var last = LocalDate.ofInstant(to.minusNanos(1), bookZone);
        for (var date = LocalDate.ofInstant(from, bookZone); !date.isAfter(last); date = date.plusDays(1))
            dates.add(date);
        return dates;
    }
}
