package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.web.Paging;
import org.springframework.stereotype.Component;

/** By restaurant and place in its ledger. */
@Component
@DocumentBound("one message, with as many recipients as a team may have members")
class LedgerMessages extends ViewStore<LedgerMessage> {
    static final String NAME = "notification-ledger-4";

    LedgerMessages(ViewHome home) {
        super(home, NAME, LedgerMessage.class, LedgerMessage::blank);
    }

    static String key(NotificationId message, String place) {
        return message.restaurant() + "." + place;
    }

    /** One message more than is shown tells whether there is a next part. */
    static KeyRange part(RestaurantId restaurant, Paging paging) {
        return KeyRange.of(restaurant + ".", paging.after(), paging.limit() + 1);
    }
}
