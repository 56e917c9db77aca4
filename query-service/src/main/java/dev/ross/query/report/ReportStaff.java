package dev.ross.query.report;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.staff.KnownStaff;
import org.springframework.stereotype.Component;

/** Stores the names that reports show, keyed by restaurant and member of staff. */
@Component
@DocumentBound("the name of one member of staff")
class ReportStaff extends ViewStore<KnownStaff> {
    ReportStaff(ViewRegistry registry) {
        super(registry, WeekRecords.NAME + "-staff", KnownStaff.class, KnownStaff::unknown);
    }

    @Override
    public String screen() {
        return WeekRecords.NAME;
    }
}
