package dev.ross.query.notification.ledger;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By message. */
@Component
@DocumentBound("one message")
class LedgerPlaces extends ViewStore<LedgerPlace> {
    LedgerPlaces(ViewHome home) {
        super(home, LedgerMessages.NAME + "-places", LedgerPlace.class, LedgerPlace::unknown);
    }

    @Override
    public String screen() {
        return LedgerMessages.NAME;
    }
}
