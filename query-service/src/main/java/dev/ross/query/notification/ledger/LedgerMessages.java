package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.web.PageRequest;
import org.springframework.stereotype.Component;

/** Stores the messages of the ledger, keyed by restaurant and {@link LedgerPlace}. */
@Component
@DocumentBound("one message, with as many recipients as a team may have members")
class LedgerMessages extends ViewStore<LedgerMessage> {
    static final String NAME = "notification-ledger-5";

    LedgerMessages(ViewRegistry registry) {
        super(registry, NAME, LedgerMessage.class, LedgerMessage::blank);
    }

    static String key(NotificationId message, String place) {
        return message.restaurant() + "." + place;
    }

    /** The keys of one page, and one more: if there is a document under it, there is a next page. */
    static KeyRange part(RestaurantId restaurant, PageRequest paging) {
        return KeyRange.of(restaurant + ".", paging.after(), paging.limit() + 1);
    }
}
