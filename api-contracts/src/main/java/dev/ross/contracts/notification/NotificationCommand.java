package dev.ross.contracts.notification;

import dev.ross.contracts.OfRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import java.util.Map;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of one message. Asking twice for the same message asks once. */
public sealed interface NotificationCommand extends OfRestaurant {
    NotificationId notification();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return notification().restaurant();
    }

    record RequestNotification(
            NotificationId notification,
            Template template,
            Personal<Recipient> recipient,
            @Nullable SeatingId seating,
            Map<String, String> facts,
            @Nullable Personal<String> words)
            implements NotificationCommand {}

    record RecordSent(NotificationId notification) implements NotificationCommand {}

    record RecordFailed(NotificationId notification, String reason) implements NotificationCommand {}
}
