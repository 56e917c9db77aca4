package dev.ross.query.seating.visits;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the guest of each seating, keyed by seating. */
@Component
@DocumentBound("one seating")
class SeatingVisitorStore extends ViewStore<SeatingVisitor> {
    SeatingVisitorStore(ViewRegistry registry) {
        super(registry, GuestHistoryStore.NAME + "-visitors", SeatingVisitor.class, SeatingVisitor::nobody);
    }

    @Override
    public String screen() {
        return GuestHistoryStore.NAME;
    }
}
