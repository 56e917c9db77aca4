package dev.ross.command.fiscal;

import dev.ross.command.fiscal.FiscalAnswer.Unavailable;
import dev.ross.platform.web.SafeThrowable;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Presents to the fiscal unit what the commands of this node do to orders, before it is stored: the event store asks its
 * interceptors with all events of a unit of work, and then appends them; its subscribers hear of them only after that.
 * Whatever the unit answers, the command is carried out.
 */
@Component
class FiscalEventInterceptor implements MessageDispatchInterceptor<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(FiscalEventInterceptor.class);

    private final FiscalCalls unit;

    FiscalEventInterceptor(FiscalCalls unit, EventStore events) {
        this.unit = unit;
        if (unit.isUnitThere()) events.registerDispatchInterceptor(this);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        try {
            new FiscalOrderSteps(events).steps().forEach(this::present);
        } catch (RuntimeException fault) {
            LOG.error("steps of an order were not presented to the fiscal unit: {}", new SafeThrowable(fault));
        }
        return (place, event) -> event;
    }

    private void present(FiscalStep step) {
        if (unit.secure(step) instanceof Unavailable)
            LOG.info("the fiscal unit did not secure a step of the order {}", step.order());
    }
}
