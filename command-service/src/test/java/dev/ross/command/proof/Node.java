package dev.ross.command.proof;

import dev.ross.command.CommandService;
import dev.ross.contracts.Refused;
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
public final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;
    private final CommandGateway commands;

    public Node(Map<String, Object> store, Clock clock) {
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

    /** What happened to a restaurant before anybody asks for anything. */
    public void given(String stream, List<?> events) throws InterruptedException {
        long sequence = 0;
        for (var event : events)
            publish(new GenericDomainEventMessage<>(stream.split(":", 2)[0], stream, sequence++, event));
    }

    /** Any number of events of any streams, as many at a time as one statement takes. */
    void given(List<DomainEventMessage<?>> events) {
        for (int from = 0; from < events.size(); from += 2000)
            context.getBean(EventStore.class).publish(events.subList(from, Math.min(events.size(), from + 2000)));
    }

    /** Word of what other nodes decide no longer comes here. */
    public void stopFollowing() {
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessor("command-following")
                .orElseThrow()
                .shutDown();
    }

    /** Until the node has heard of everything that is in the log. */
    void awaitFollowing() {
        var end = part(EventStore.class).createHeadToken().position().orElse(-1);
        var following = part(EventProcessingConfiguration.class)
                .<StreamingEventProcessor>eventProcessor("command-following", StreamingEventProcessor.class)
                .orElseThrow();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> following.processingStatus().values().stream()
                        .anyMatch(reader -> reader.getCurrentPosition().orElse(-1) >= end));
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** On the thread that asks, and sent once. */
    String firstAnswerTo(Object command) {
        try {
            commands.sendAndWait(command);
            return "ok";
        } catch (Refused refused) {
            return refused.refusal().code();
        }
    }

    private void publish(DomainEventMessage<?> message) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                context.getBean(EventStore.class).publish(List.of(message));
                return;
            } catch (ConcurrencyException stored) {
                return; // the first time, which had no answer
            } catch (RuntimeException unknown) {
                if (System.nanoTime() > until) throw unknown;
                Thread.sleep(100);
            }
        }
    }

    /** As a client is told to: what failed without an answer is sent again until there is one. */
    public String answerTo(Object command) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                commands.sendAndWait(command);
                return "ok";
            } catch (Refused refused) {
                return refused.refusal().code();
            } catch (RuntimeException unknown) {
                if (System.nanoTime() > until) throw unknown;
                Outages.SEEN.increment();
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
