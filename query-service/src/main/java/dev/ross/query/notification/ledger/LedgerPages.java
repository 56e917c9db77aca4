package dev.ross.query.notification.ledger;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant and hour. */
@Component
@DocumentBound("a page of messages")
class LedgerPages extends ViewStore<LedgerPage> {
    static final String NAME = "notification-ledger-3";

    LedgerPages(ViewHome home) {
        super(home, NAME, LedgerPage.class, LedgerPage::blank);
    }
}
