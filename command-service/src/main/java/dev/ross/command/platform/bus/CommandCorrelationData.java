package dev.ross.command.platform.bus;

import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.RestaurantScoped;
import dev.ross.platform.tracing.SpanParent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Copies metadata from a command to its events: actor, client, restaurant, trace, request and cause. */
final class CommandCorrelationData implements CorrelationDataProvider {
    private static final List<String> KEPT = List.of(
            MetadataKeys.ACTOR,
            MetadataKeys.CLIENT,
            MetadataKeys.TRACE,
            MetadataKeys.IDEMPOTENCY_KEY,
            MetadataKeys.FINGERPRINT);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?> command)) return Map.of();
        var kept = new HashMap<String, Object>();
        KEPT.forEach(name -> {
            var value = command.getMetaData().get(name);
            if (value != null) kept.put(name, value);
        });
        if (command.getPayload() instanceof RestaurantScoped one)
            kept.put(MetadataKeys.RESTAURANT, one.restaurant().toString());
        SpanParent.current().ifPresent(span -> kept.put(MetadataKeys.TRACEPARENT, span));
        kept.put(MetadataKeys.CAUSE, command.getMetaData().getOrDefault(MetadataKeys.CAUSE, command.getIdentifier()));
        return kept;
    }
}
