package dev.ross.saga.platform.axon;

import dev.ross.contracts.Trail;
import dev.ross.saga.platform.errand.Errand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Asks for what processes want until it is answered. */
@Component
class SendIntention implements Errand<Intention> {
    private final House house;
    private final Serializer serializer;
    private final List<Unfolding<?>> unfoldings;

    SendIntention(House house, @Qualifier("eventSerializer") Serializer serializer, List<Unfolding<?>> unfoldings) {
        this.house = house;
        this.serializer = serializer;
        this.unfoldings = unfoldings;
    }

    @Override
    public String name() {
        return "send-intention";
    }

    @Override
    public Class<Intention> data() {
        return Intention.class;
    }

    /** It waits for nobody outside. One that finds no place is put back, which costs more than to send it. */
    @Override
    public int atOnce() {
        return ALL_PLACES;
    }

    @Override
    public void run(Intention intention) throws Exception {
        runWhenDue(intention);
    }

    /** What was too early waits until it is due, and is sent once more then. */
    @Override
    public Optional<Instant> runWhenDue(Intention intention) throws Exception {
        var cause = intention.metadata().getOrDefault(Trail.CAUSE, "");
        var due = Optional.<Instant>empty();
        for (var command : commandsOf(intention.wanted(serializer), cause)) {
            var one = house.ask(command, intention.by(), intention.metadata());
            if (one.isPresent()) due = one;
        }
        return due;
    }

    private List<?> commandsOf(Object wanted, String cause) {
        return unfoldings.stream()
                .filter(unfolding -> unfolding.wanted().isInstance(wanted))
                .findFirst()
                .<List<?>>map(unfolding -> commandsOf(unfolding, wanted, cause))
                .orElseGet(() -> List.of(wanted));
    }

    private static <I> List<?> commandsOf(Unfolding<I> unfolding, Object wanted, String cause) {
        return unfolding.commands(unfolding.wanted().cast(wanted), cause);
    }
}
