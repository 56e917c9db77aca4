package dev.ross.query.notification.ledger;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
class LedgerSizes extends ViewStore<LedgerSize> {
    LedgerSizes(ViewHome home) {
        super(home, LedgerPages.NAME + "-sizes", LedgerSize.class, LedgerSize::none);
    }

    @Override
    public String screen() {
        return LedgerPages.NAME;
    }
}
