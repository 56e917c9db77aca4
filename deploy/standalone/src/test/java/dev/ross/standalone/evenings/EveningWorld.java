package dev.ross.standalone.evenings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.ross.saga.notification.template.PlainMailRenderer;
import dev.ross.saga.platform.outbox.WaitingMailsInMemory;
import dev.ross.standalone.evenings.ProcessStore.State;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The wired services and their stores, made once; every evening begins with empty stores. */
final class EveningWorld implements AutoCloseable {
    private final AnnotationConfigApplicationContext context;
    final VirtualClock clock;
    final SerializedEventLog log;
    final EventStore events;
    final ProcessStore store;
    final ProcessReaders readers;
    final ProcessCommandBus sending;
    final VirtualScheduler scheduler;
    final ImmediateSendExecutor sendExecutor;
    final CommandNode node;
    final Serializer serializer;
    final OpenServiceOfTheEvening openService;
    final MailServerOfTheEvening mailServer;
    final WaitingMailsInMemory waitingMails;
    final PlainMailRenderer mailRenderer;
    private int opened;

    private EveningWorld(AnnotationConfigApplicationContext context) {
        this.context = context;
        clock = context.getBean(VirtualClock.class);
        log = context.getBean(SerializedEventLog.class);
        events = context.getBean(EventStore.class);
        store = context.getBean(ProcessStore.class);
        readers = context.getBean(ProcessReaders.class);
        sending = context.getBean(ProcessCommandBus.class);
        scheduler = context.getBean(VirtualScheduler.class);
        sendExecutor = context.getBean(ImmediateSendExecutor.class);
        node = context.getBean(CommandNode.class);
        serializer = context.getBean(Serializer.class);
        openService = context.getBean(OpenServiceOfTheEvening.class);
        mailServer = context.getBean(MailServerOfTheEvening.class);
        waitingMails = context.getBean(WaitingMailsInMemory.class);
        mailRenderer = context.getBean(PlainMailRenderer.class);
    }

    static EveningWorld start() {
        try {
            logging(Level.ERROR);
            var world = new EveningWorld(ServiceWiring.start());
            GenericEventMessage.clock = world.clock;
            world.open();
            return world;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The screens, wired on first use. */
    ScreenReaders screens() {
        return context.getBean(ScreenReaders.class);
    }

    /** Silences warnings about commands that are rejected and retried on purpose. */
    private static void logging(@Nullable Level level) {
        for (var name : new String[] {"dev.ross", "org.axonframework", "de.bwaldvogel", "org.mongodb"})
            if (LoggerFactory.getLogger(name) instanceof Logger logger) logger.setLevel(level);
    }

    /** Empties everything, and opens the restaurant. */
    void begin() {
        GenericEventMessage.clock = clock;
        log.cutBackTo(opened);
        store.restore(State.EMPTY);
        waitingMails.restart();
        sending.begin();
        node.restart();
    }

    private void open() {
        clock.moveTo(Instant.parse("2026-11-01T12:00:00Z"));
        for (var command : RestaurantOfTheEvening.opening()) {
            var answer = node.ask(command, RestaurantOfTheEvening.MANAGER);
            if (!answer.equals("ok")) throw new IllegalStateException(command + ": " + answer);
        }
        var stream = "team:" + RestaurantOfTheEvening.ID;
        var joins = RestaurantOfTheEvening.waiterJoins(clock.instant());
        events.publish(new GenericDomainEventMessage<>(
                "team", stream, log.stream(stream).size(), joins));
        opened = log.size();
    }

    @Override
    public void close() {
        context.close();
        GenericEventMessage.clock = Clock.systemUTC();
        logging(null);
    }
}
