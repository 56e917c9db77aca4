package dev.ross.query.seating.availability;

import dev.ross.contracts.serviceday.DayBookPage;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the book of each day for the availability screen, keyed by restaurant and date. */
@Component
@DocumentBound("the holds and blocks of one date: as many as there are tables and turns, which commands limit")
class AvailabilityDayStore extends ViewStore<DayBookPage> {
    AvailabilityDayStore(ViewRegistry registry) {
        super(registry, AvailabilityRulesStore.NAME + "-days", DayBookPage.class, day -> DayBookPage.BLANK);
    }

    @Override
    public String screen() {
        return AvailabilityRulesStore.NAME;
    }
}
