package dev.ross.command.platform.axon;

import dev.ross.contracts.OfRestaurant;
import dev.ross.contracts.Trail;
import dev.ross.contracts.trace.Parent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** What an event keeps of the command that caused it: who, through what, for which restaurant, why. */
final class CommandTrail implements CorrelationDataProvider {
    private static final List<String> KEPT =
            List.of(Trail.ACTOR, Trail.CLIENT, Trail.TRACE, Trail.IDEMPOTENCY_KEY, Trail.FINGERPRINT);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?> command)) return Map.of();
        var kept = new HashMap<String, Object>();
        KEPT.forEach(name -> {
            var value = command.getMetaData().get(name);
            if (value != null) kept.put(name, value);
        });
        if (command.getPayload() instanceof OfRestaurant one)
            kept.put(Trail.RESTAURANT, one.restaurant().toString());
        Parent.current().ifPresent(span -> kept.put(Trail.TRACEPARENT, span));
        kept.put(Trail.CAUSE, command.getMetaData().getOrDefault(Trail.CAUSE, command.getIdentifier()));
        return kept;
    }
}
