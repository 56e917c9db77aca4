package dev.ross.saga.platform.axon;

import dev.ross.contracts.MetadataKeys;
import dev.ross.platform.tracing.SpanParent;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.Message;

/**
 * Identifies the cause of a handler's call, in the same way whenever the handler runs again: an event, or a deadline
 * and the event that set it.
 *
 * @param trail the part of the cause's metadata that is passed on
 */
public record CausationMetadata(String id, Map<String, String> trail) {
    public static CausationMetadata of(Message<?> message) {
        var trail = new HashMap<String, String>();
        for (var name : new String[] {MetadataKeys.RESTAURANT, MetadataKeys.TRACE, MetadataKeys.TRACEPARENT}) {
            if (message.getMetaData().get(name) instanceof String value) trail.put(name, value);
        }
        SpanParent.current().ifPresent(span -> trail.put(MetadataKeys.TRACEPARENT, span));
        return new CausationMetadata(idOf(message), Map.copyOf(trail));
    }

    private static String idOf(Message<?> message) {
        if (message instanceof DeadlineMessage<?> deadline
                && deadline.getMetaData().get(MetadataKeys.CAUSE) instanceof String set)
            return set + "/" + deadline.getDeadlineName();
        return message.getIdentifier();
    }

    /** Metadata for the commands that this causes. */
    public Map<String, String> metadata() {
        var metadata = new HashMap<>(trail);
        metadata.put(MetadataKeys.CAUSE, id);
        return metadata;
    }
}
