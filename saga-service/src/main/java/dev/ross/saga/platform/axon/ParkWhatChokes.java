package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.parking.Parking;
import org.axonframework.common.Priority;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * An event that a process chokes on again and again stops that one sequence of that process, not the process. Tried until
 * it is called poison, always with the whole transaction undone, it is then passed over and parked with all that follow it
 * in its sequence.
 */
@Component
@Priority(Priority.LAST)
class ParkWhatChokes implements HandlerEnhancerDefinition {
    private final ObjectProvider<Parking> parking;
    private final Poison poison = new Poison();

    ParkWhatChokes(ObjectProvider<Parking> parking) {
        this.parking = parking;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return Processes.isOne(original.declaringClass()) ? new ParkingHandler<>(original, parking, poison) : original;
    }
}
