package dev.ross.command.proof;

import dev.ross.command.CommandService;
import dev.ross.contracts.RejectedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One of several processes that share a store. */
public final class ProofNode implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;
    private final CommandGateway commands;

    public ProofNode(Map<String, Object> store, Clock clock) {
        context = new SpringApplicationBuilder(CommandService.class)
                .properties(store)
                .initializers(started -> ((GenericApplicationContext) started).registerBean(Clock.class, () -> clock))
                .run(
                        "--spring.config.name=command-service",
                        "--server.port=0",
                        "--ross.identity.issuer=http://127.0.0.1:1/realms/ross");
        commands = DefaultCommandGateway.builder()
                .commandBus(context.getBean(CommandBus.class))
                .build();
    }

    /** Stores the events of a restaurant before the first command. */
    public void given(String stream, List<?> events) throws InterruptedException {
        long sequence = 0;
        for (var event : events)
            publish(new GenericDomainEventMessage<>(stream.split(":", 2)[0], stream, sequence++, event));
    }

    /** Stores any number of events of any streams, as many at a time as one statement takes. */
    void given(List<DomainEventMessage<?>> events) {
        for (int from = 0; from < events.size(); from += 2000)
            context.getBean(EventStore.class).publish(events.subList(from, Math.min(events.size(), from + 2000)));
    }

    /** Stops receiving the events of other nodes. */
    public void stopFolds() {
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessor("command-stream-folds")
                .orElseThrow()
                .shutDown();
    }

    /** Waits until the node has received every event in the log. */
    void awaitFolds() {
        var end = part(EventStore.class).createHeadToken().position().orElse(-1);
        var processor = part(EventProcessingConfiguration.class)
                .<StreamingEventProcessor>eventProcessor("command-stream-folds", StreamingEventProcessor.class)
                .orElseThrow();
        Awaitility.await()
                .atMost(TIMEOUT)
                .until(() -> processor.processingStatus().values().stream()
                        .anyMatch(reader -> reader.getCurrentPosition().orElse(-1) >= end));
    }

    void awaitSnapshot(String stream) {
        Awaitility.await()
                .atMost(TIMEOUT)
                .until(() -> part(EventStorageEngine.class).readSnapshot(stream).isPresent());
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Sends the command once, and handles it on the caller's thread. */
    String firstAnswerTo(Object command) {
        try {
            commands.sendAndWait(command);
            return "ok";
        } catch (RejectedException refused) {
            return refused.details().code();
        }
    }

    private void publish(DomainEventMessage<?> message) throws InterruptedException {
        var until = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                context.getBean(EventStore.class).publish(List.of(message));
                return;
            } catch (ConcurrencyException stored) {
                return; // by the first attempt, which had no answer
            } catch (RuntimeException unknown) {
                if (System.nanoTime() > until) throw unknown;
                Thread.sleep(100);
            }
        }
    }

    /** Sends the command as the API requires of clients: if it fails without an answer, again until there is one. */
    public String answerTo(Object command) throws InterruptedException {
        var until = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                commands.sendAndWait(command);
                return "ok";
            } catch (RejectedException refused) {
                return refused.details().code();
            } catch (RuntimeException unknown) {
                if (System.nanoTime() > until) throw unknown;
                UnansweredCommands.SEEN.increment();
                Thread.sleep(100);
            }
        }
    }

    public Stream<? extends DomainEventMessage<?>> stored(String stream) {
        return context.getBean(EventStorageEngine.class).readEvents(stream, 0).asStream();
    }

    @Override
    public void close() {
        context.close();
    }
}
