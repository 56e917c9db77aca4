package dev.ross.command.platform.fold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/** Reads many streams at once, from whichever event store is configured. */
public interface StreamReader {
    /**
     * @return by stream, in order; none for one without events
     */
    Map<String, List<DomainEventMessage<?>>> read(Collection<String> streams);
}
