package dev.ross.query.seating.floor;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By seating. */
@Component
class Guests extends ViewStore<Guest> {
    Guests(ViewHome home) {
        super(home, Rooms.NAME + "-guests", Guest.class, Guest::nobody);
    }

    @Override
    public String screen() {
        return Rooms.NAME;
    }
}
