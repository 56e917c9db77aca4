package dev.ross.query.seating.availability;

import dev.ross.contracts.serviceday.DayPage;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant and date of the book. */
@Component
@DocumentBound("the holds and blocks of one date: as many as there are tables and turns, which commands limit")
class Days extends ViewStore<DayPage> {
    Days(ViewHome home) {
        super(home, Settled.NAME + "-days", DayPage.class, day -> DayPage.BLANK);
    }

    @Override
    public String screen() {
        return Settled.NAME;
    }
}
