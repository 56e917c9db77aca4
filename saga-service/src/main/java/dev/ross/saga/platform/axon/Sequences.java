package dev.ross.saga.platform.axon;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.metamodel.SagaModel;
import org.jspecify.annotations.Nullable;

/**
 * Names what must keep its order in one process: the stream of an event, and the association that finds a saga, written
 * as its stream would be ({@code seating:<id>}), so that events about one thing meet whichever stream they are in.
 */
final class Sequences {
    private final @Nullable SagaModel<?> saga;

    /**
     * @param saga absent for a policy
     */
    Sequences(@Nullable SagaModel<?> saga) {
        this.saga = saga;
    }

    /** Known without reading the event. */
    static String stream(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    static String of(AssociationValue association) {
        return association.getKey() + ":" + association.getValue();
    }

    /**
     * All that a readable event belongs to, what it fails in first.
     */
    List<String> of(EventMessage<?> event) {
        var stream = stream(event);
        return associated(event).stream()
                .map(Sequences::of)
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
