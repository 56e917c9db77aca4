package dev.ross.query.notification.ledger;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
@DocumentBound("40 bytes for each day with messages: 150 KB in ten years")
class LedgerDaysStore extends ViewStore<LedgerDays> {
    LedgerDaysStore(ViewHome home) {
        super(home, LedgerPages.NAME + "-days", LedgerDays.class, LedgerDays::none);
    }

    @Override
    public String screen() {
        return LedgerPages.NAME;
    }
}
