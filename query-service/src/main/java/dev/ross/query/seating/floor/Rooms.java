package dev.ross.query.seating.floor;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
@DocumentBound("the settings of one restaurant, which commands limit, and the open hails of those who sit")
class Rooms extends ViewStore<Room> {
    static final String NAME = "floor-plan-5";

    Rooms(ViewHome home) {
        super(home, NAME, Room.class, Room::empty);
    }
}
