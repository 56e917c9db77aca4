package dev.ross.query.till;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.staff.KnownStaff;
import org.springframework.stereotype.Component;

/** Stores the names that tills show, keyed by restaurant and member of staff. */
@Component
@DocumentBound("the name of one member of staff")
class TillStaff extends ViewStore<KnownStaff> {
    TillStaff(ViewRegistry registry) {
        super(registry, TillStates.NAME + "-staff", KnownStaff.class, KnownStaff::unknown);
    }

    @Override
    public String screen() {
        return TillStates.NAME;
    }
}
