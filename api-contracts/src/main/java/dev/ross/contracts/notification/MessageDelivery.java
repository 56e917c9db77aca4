package dev.ross.contracts.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Delivery of one message to each of its addressees, folded from its events.
 *
 * @param states by the id of the addressee; empty until the message is requested
 * @param resends how often staff had it sent again
 */
public record MessageDelivery(@AtMost(250) Map<String, DeliveryState> states, int resends) {
    public static final MessageDelivery NONE = new MessageDelivery(Map.of(), 0);

    public MessageDelivery after(NotificationEvent event) {
        return switch (event) {
            case NotificationRequested requested -> of(requested);
            case NotificationDelayed delayed -> changed(delayed.addressees(), delayed, resends);
            case NotificationSent sent -> changed(sent.addressees(), sent, resends);
            case NotificationFailed failed -> changed(failed.addressees(), failed, resends);
            case NotificationResent resent -> changed(resent.addressees(), resent, resends + 1);
        };
    }

    @JsonIgnore
    public boolean isRequested() {
        return !states.isEmpty();
    }

    /** Whether staff may have it sent again. */
    public boolean mayBeResent() {
        return resends < NotificationCommand.MOST_RESENDS && !settled().isEmpty();
    }

    /** The addressees whose outcome is known. */
    public List<String> settled() {
        return those(List.copyOf(states.keySet()), state -> !state.isWaiting());
    }

    /** Those of these ids that are addressees and in such a state, each once. */
    public List<String> those(List<String> ids, Predicate<DeliveryState> concerned) {
        return ids.stream()
                .distinct()
                .filter(id -> states.containsKey(id) && concerned.test(states.get(id)))
                .toList();
    }

    private static MessageDelivery of(NotificationRequested requested) {
        var states = new LinkedHashMap<String, DeliveryState>();
        for (var addressee : requested.addressees()) states.put(addressee.id(), DeliveryState.of(requested));
        return new MessageDelivery(states, 0);
    }

    private MessageDelivery changed(List<String> ids, NotificationEvent event, int sentAgain) {
        var next = new LinkedHashMap<>(states);
        for (var id : ids) next.computeIfPresent(id, (same, state) -> state.after(event));
        return new MessageDelivery(next, sentAgain);
    }
}
