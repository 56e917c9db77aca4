package dev.ross.query.seating.floor;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
class Rooms extends ViewStore<Room> {
    static final String NAME = "floor-plan-2";

    Rooms(ViewHome home) {
        super(home, NAME, Room.class, Room::empty);
    }
}
