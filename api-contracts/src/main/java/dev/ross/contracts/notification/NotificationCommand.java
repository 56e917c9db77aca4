package dev.ross.contracts.notification;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Commands on one message to one or several people. Requesting the same message twice requests it once. */
public sealed interface NotificationCommand extends RestaurantScoped {
    /** The maximum number of members of a team. */
    int MOST_ADDRESSEES = 200;

    /** How often staff may have one message sent again. */
    int MOST_RESENDS = 5;

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
     * @param attempt which sending of the message this is about, from 1; the outcome of a former one counts no more
     * @param addressees the ids of those whose mail the mail server accepted
     */
    record RecordSent(
            NotificationId notification,
            int attempt,
            @AtMost(250) List<String> addressees) implements NotificationCommand {
        public RecordSent {
            addressees = List.copyOf(addressees);
        }
    }

    /**
     * @param attempt which sending of the message this is about, from 1; the outcome of a former one counts no more
     * @param addressees the ids of those who will not receive it
     */
    record RecordFailed(
            NotificationId notification,
            int attempt,
            @AtMost(250) List<String> addressees,
            DeliveryFailure failure) implements NotificationCommand {
        public RecordFailed {
            addressees = List.copyOf(addressees);
        }
    }

    /**
     * @param attempt which sending of the message this is about, from 1
     * @param addressees the ids of those whose mail waits to be tried again
     */
    record RecordDelayed(
            NotificationId notification,
            int attempt,
            @AtMost(250) List<String> addressees,
            DelayCause cause) implements NotificationCommand {
        public RecordDelayed {
            addressees = List.copyOf(addressees);
        }
    }

    /** Mails it again to all whose outcome is known; without effect for those whose mail still waits. */
    record ResendNotification(NotificationId notification, StaffId staff) implements NotificationCommand {}
}
