package dev.ross.query.notification.ledger;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the ledger place of each message, keyed by message. */
@Component
@DocumentBound("one message")
class LedgerPlaces extends ViewStore<LedgerPlace> {
    LedgerPlaces(ViewRegistry registry) {
        super(registry, LedgerMessages.NAME + "-places", LedgerPlace.class, LedgerPlace::unknown);
    }

    @Override
    public String screen() {
        return LedgerMessages.NAME;
    }
}
