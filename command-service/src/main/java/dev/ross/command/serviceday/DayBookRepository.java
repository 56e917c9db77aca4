package dev.ross.command.serviceday;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Opens the books of days, and determines which of them a stay touches. */
@Component
public class DayBookRepository {
    private final AggregateRepository<ServiceDayId, ServiceDay> days;
    private final AggregateRepository<RestaurantId, ServiceCalendar> calendars;

    DayBookRepository(AggregateRepositories repositories) {
        this.days = repositories.of(ServiceDay.class, StreamKind.DAY, ServiceDay::blank);
        this.calendars = repositories.of(ServiceCalendar.class, StreamKind.CALENDAR, ServiceCalendar::blank);
    }

    /** Opens the books of these dates, the earliest first: always in this order. */
    public DayBooks open(RestaurantId restaurant, SortedSet<LocalDate> dates) {
        var opened = new TreeMap<LocalDate, Aggregate<ServiceDay>>();
        dates.forEach(date -> opened.put(date, days.existingOrNew(new ServiceDayId(restaurant, date))));
        return new DayBooks(opened, () -> calendars.existingOrNew(restaurant));
    }

    /**
     * The dates whose books contain a hold: its service date, and each date that it touches in the books' time zone.
     * Two holds that overlap share at least one.
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
