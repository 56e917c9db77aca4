package dev.ross.saga.platform.processor;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.metamodel.SagaModel;
import org.jspecify.annotations.Nullable;

/**
 * Names the sequences in which one process must keep events in order: the stream of an event, and the association that
 * finds a saga, written as its stream would be ({@code seating:<id>}), so that events about one thing share a sequence
 * whichever stream they are in.
 */
final class EventSequences {
    private final @Nullable SagaModel<?> saga;

    /**
     * @param saga absent for a policy
     */
    EventSequences(@Nullable SagaModel<?> saga) {
        this.saga = saga;
    }

    /** Known without deserializing the event. */
    static String stream(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    static String of(AssociationValue association) {
        return association.getKey() + ":" + association.getValue();
    }

    /** All sequences that a readable event belongs to; first that of its dead letter, if it fails. */
    List<String> of(EventMessage<?> event) {
        var stream = stream(event);
        return associated(event).stream()
                .map(EventSequences::of)
                .filter(sequence -> !sequence.equals(stream))
                .findFirst()
                .map(sequence -> List.of(sequence, stream))
                .orElse(List.of(stream));
    }

    private Collection<AssociationValue> associated(EventMessage<?> event) {
        return saga == null
                ? List.of()
                : saga.resolveAssociation(event).stream().toList();
    }
}
