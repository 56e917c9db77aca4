package dev.ross.contracts.notification;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Commands on one message to one or several people. Requesting the same message twice requests it once. */
public sealed interface NotificationCommand extends RestaurantScoped {
    /** The maximum number of members of a team. */
    int MOST_ADDRESSEES = 200;

    NotificationId notification();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return notification().restaurant();
    }

    /**
     * @param addressees all recipients, each id once; at least one and at most {@link #MOST_ADDRESSEES}
     */
    record RequestNotification(
            NotificationId notification,
            NotificationTemplate template,
            @AtMost(250) List<Addressee> addressees,
            @Nullable SeatingId seating,
            @AtMost(50) Map<String, String> facts,
            @Nullable Personal<String> words)
            implements NotificationCommand {
        public RequestNotification {
            addressees = List.copyOf(addressees);
            var different = addressees.stream().map(Addressee::id).distinct().count();
            if (addressees.isEmpty() || addressees.size() > MOST_ADDRESSEES || different < addressees.size())
                throw new IllegalArgumentException("a message has 1 to " + MOST_ADDRESSEES + " different addressees");
        }
    }

    /**
     * @param addressees the ids of those whose mail the mail server accepted
     */
    record RecordSent(
            NotificationId notification, @AtMost(250) List<String> addressees) implements NotificationCommand {
        public RecordSent {
            addressees = List.copyOf(addressees);
        }
    }

    /**
     * @param addressees the ids of those who will not receive it
     * @param reason the kind of failure, nothing personal
     */
    record RecordFailed(
            NotificationId notification, @AtMost(250) List<String> addressees, String reason)
            implements NotificationCommand {
        public RecordFailed {
            addressees = List.copyOf(addressees);
        }
    }
}
