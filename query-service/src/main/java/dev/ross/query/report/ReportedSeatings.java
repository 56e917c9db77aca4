package dev.ross.query.report;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores what reports say of seatings, keyed by seating. */
@Component
@DocumentBound("one seating, with an open hail of each kind")
class ReportedSeatings extends ViewStore<ReportedSeating> {
    ReportedSeatings(ViewRegistry registry) {
        super(registry, WeekRecords.NAME + "-seatings", ReportedSeating.class, ReportedSeating::blank);
    }

    @Override
    public String screen() {
        return WeekRecords.NAME;
    }
}
