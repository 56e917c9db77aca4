package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.parking.Fault;
import dev.ross.saga.platform.parking.Parking;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.saga.SagaMethodMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One event handler of a process. Its sequence is the saga's association, else the stream the event belongs to. */
final class ParkingHandler<T> extends WrappedMessageHandlingMember<T> {
    private static final Fault BEHIND_ANOTHER = new Fault("waits behind another");

    private final String worker;
    private final ObjectProvider<Parking> parking;
    private final Poison poison;

    ParkingHandler(MessageHandlingMember<T> handler, ObjectProvider<Parking> parking, Poison poison) {
        super(handler);
        this.worker = handler.declaringClass().getSimpleName();
        this.parking = parking;
        this.poison = poison;
    }

    @Override
    public @Nullable Object handle(Message<?> message, T target) throws Exception {
        if (!(message instanceof EventMessage<?> event) || message instanceof DeadlineMessage<?>)
            return super.handle(message, target);
        var id = event.getIdentifier();
        var sequence = sequenceOf(event);
        var fault = poison.enough(worker, id);
        if (fault == null && parking.getObject().isWaiting(worker, sequence)) fault = BEHIND_ANOTHER;
        if (fault != null) {
            parking.getObject().park(worker, sequence, id, event.getPayload(), fault);
            return null;
        }
        try {
            return super.handle(message, target);
        } catch (Exception e) {
            poison.note(worker, id, e);
            throw e;
        }
    }

    private String sequenceOf(EventMessage<?> event) {
        var association = unwrap(SagaMethodMessageHandlingMember.class)
                .map(saga -> saga.getAssociationValue(event))
                .orElse(null);
        if (association != null) return association.getKey() + "=" + association.getValue();
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }
}
