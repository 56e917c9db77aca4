package dev.ross.query.seating.calendar;

import dev.ross.platform.calendar.CalendarPlace;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores what calendar entries say of their restaurant, keyed by restaurant. */
@Component
@DocumentBound("name, address, location and phone of one restaurant")
class CalendarPlaces extends ViewStore<CalendarPlace> {
    CalendarPlaces(ViewRegistry registry) {
        super(
                registry,
                KnownEntries.NAME + "-restaurants",
                CalendarPlace.class,
                restaurant -> new CalendarPlace("", null, null, null));
    }

    @Override
    public String screen() {
        return KnownEntries.NAME;
    }
}
