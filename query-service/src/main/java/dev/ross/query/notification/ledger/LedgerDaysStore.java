package dev.ross.query.notification.ledger;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
class LedgerDaysStore extends ViewStore<LedgerDays> {
    LedgerDaysStore(ViewHome home) {
        super(home, LedgerPages.NAME + "-days", LedgerDays.class, LedgerDays::none);
    }

    @Override
    public String screen() {
        return LedgerPages.NAME;
    }
}
