package dev.ross.query.notification.ledger;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
class LedgerDatesStore extends ViewStore<LedgerDates> {
    LedgerDatesStore(ViewHome home) {
        super(home, LedgerPages.NAME + "-dates", LedgerDates.class, LedgerDates::none);
    }

    @Override
    public String screen() {
        return LedgerPages.NAME;
    }
}
