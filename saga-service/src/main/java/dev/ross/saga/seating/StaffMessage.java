package dev.ross.saga.seating;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message to several members of a team.
 *
 * @param audience which members, as part of the message's id
 */
record StaffMessage(
        SeatingId seating,
        NotificationTemplate template,
        String cause,
        String audience,
        Map<String, String> facts,
        @Nullable Personal<String> words) {
    static final String STAFF = "staff";
    static final String MANAGERS = "managers";

    List<RequestNotification> to(List<Addressee> addressees) {
        if (addressees.isEmpty()) return List.of();
        var id = NotificationId.derived(seating.restaurant(), cause, template, audience);
        return List.of(new RequestNotification(id, template, addressees, seating, facts, words));
    }
}
