package dev.ross.saga.platform.axon;

import dev.ross.contracts.Trail;
import dev.ross.contracts.trace.Parent;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.Message;

/**
 * What made a handler act, told so that it is the same when the handler runs again: an event, or a deadline and the event
 * that set it.
 *
 * @param trail what is handed on of the cause's metadata
 */
public record Cause(String id, Map<String, String> trail) {
    public static Cause of(Message<?> message) {
        var trail = new HashMap<String, String>();
        for (var name : new String[] {Trail.RESTAURANT, Trail.TRACE, Trail.TRACEPARENT}) {
            if (message.getMetaData().get(name) instanceof String value) trail.put(name, value);
        }
        Parent.current().ifPresent(span -> trail.put(Trail.TRACEPARENT, span));
        return new Cause(idOf(message), Map.copyOf(trail));
    }

    private static String idOf(Message<?> message) {
        if (message instanceof DeadlineMessage<?> deadline
                && deadline.getMetaData().get(Trail.CAUSE) instanceof String set)
            return set + "/" + deadline.getDeadlineName();
        return message.getIdentifier();
    }

    /** What commands made because of it shall tell. */
    public Map<String, String> metadata() {
        var metadata = new HashMap<>(trail);
        metadata.put(Trail.CAUSE, id);
        return metadata;
    }
}
