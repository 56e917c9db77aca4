package dev.ross.query.till.day;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.staff.KnownStaff;
import org.springframework.stereotype.Component;

/** Stores the names that the reports of closed days show, keyed by restaurant and member of staff. */
@Component
@DocumentBound("the name of one member of staff")
class ClosedDayStaff extends ViewStore<KnownStaff> {
    ClosedDayStaff(ViewRegistry registry) {
        super(registry, ClosedDays.NAME + "-staff", KnownStaff.class, KnownStaff::unknown);
    }

    @Override
    public String screen() {
        return ClosedDays.NAME;
    }
}
