package dev.ross.query.seating.calendar;

import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.platform.calendar.CalendarPlace;
import dev.ross.platform.calendar.CalendarPosition;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Projects calendar entries. */
@Component
@ProcessingGroup(KnownEntries.NAME)
class CalendarEntryProjection {
    private final KnownEntries entries;
    private final CalendarPlaces places;

    CalendarEntryProjection(KnownEntries entries, CalendarPlaces places) {
        this.entries = entries;
        this.places = places;
    }

    @EventHandler
    void on(RestaurantRegistered registered, LogPosition at) {
        places.remember(registered.restaurant(), at, placeOf(registered.profile()));
    }

    @EventHandler
    void on(ProfileChanged changed, LogPosition at) {
        places.remember(changed.restaurant(), at, placeOf(changed.profile()));
    }

    @EventHandler
    void on(SeatingEvent event, LogPosition at) {
        entries.update(event.seating(), at, entry -> entry.after(event));
    }

    @ResetHandler
    void forget() {
        entries.empty();
        places.empty();
    }

    private static CalendarPlace placeOf(RestaurantProfile profile) {
        var location = profile.location();
        return new CalendarPlace(
                profile.name(),
                profile.address(),
                location == null ? null : new CalendarPosition(location.lat(), location.lon()),
                profile.phone());
    }
}
