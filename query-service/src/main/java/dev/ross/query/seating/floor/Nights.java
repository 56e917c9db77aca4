package dev.ross.query.seating.floor;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant and service date. */
@Component
@DocumentBound(
        "holds, blocks and open requests of one service date: as many as there are tables and turns, which commands limit")
class Nights extends ViewStore<Night> {
    Nights(ViewHome home) {
        super(home, Rooms.NAME + "-nights", Night.class, Night::quiet);
    }

    @Override
    public String screen() {
        return Rooms.NAME;
    }
}
