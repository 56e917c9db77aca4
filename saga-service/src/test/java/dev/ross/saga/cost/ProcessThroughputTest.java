package dev.ross.saga.cost;

import static org.awaitility.Awaitility.await;

import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import dev.ross.saga.CommandSideStub;
import dev.ross.saga.MailServerFixture;
import dev.ross.saga.NoonClock;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures how many events a second each process handles, which has one segment and so one thread. It asserts nothing:
 * {@code ross.proof.throughput} says with how many visits, and the result is recorded in ADR 25.
 */
@EnabledIfSystemProperty(named = "ross.proof.throughput", matches = "[1-9]\\d*")
class ProcessThroughputTest {
    private static final int VISITS = Integer.getInteger("ross.proof.throughput", 0);
    private static final int EVENTS_OF_A_VISIT = 4;
    private static final int TOGETHER = 100;

    /** So far ahead that no deadline of a saga is due while it is measured. */
    private static final Stay LATER = new Stay(
            LocalDateTime.parse("2099-11-20T19:30"),
            ZoneOffset.UTC,
            Instant.parse("2099-11-20T19:30:00Z"),
            Instant.parse("2099-11-20T21:30:00Z"),
            LocalDate.parse("2099-11-20"));

    @Test
    @Timeout(1800)
    void howManyEventsASecondEachProcessHandles() {
        var mailServer = new MailServerFixture();
        try (var service = RunningSagaService.on(
                SagaTestStores.fresh(),
                properties -> properties.put("spring.mail.port", String.valueOf(mailServer.port())),
                CommandSideStub.class,
                StoreCounter.class,
                NoonClock.class)) {
            var processes = processes(service);
            CompletableFuture.allOf(processes.stream()
                            .map(TrackingEventProcessor::shutdownAsync)
                            .toArray(CompletableFuture[]::new))
                    .join();
            var evening = RestaurantEvents.at("busy");
            service.happened("restaurant:busy", evening.registered());
            for (var member : List.of("a", "b", "c"))
                service.happened("team:busy", evening.joined(member, RestaurantRole.STAFF));
            for (int visit = 0; visit < VISITS; visit += TOGETHER) publish(service, evening, visit);
            measure(service, processes);
        } finally {
            mailServer.goAway();
        }
    }

    private static void measure(RunningSagaService service, List<TrackingEventProcessor> processes) {
        long end = service.the(EventStore.class).createHeadToken().position().orElseThrow();
        long begun = System.nanoTime();
        processes.forEach(TrackingEventProcessor::start);
        Map<String, String> reached = new TreeMap<>();
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(25))
                .until(() -> {
                    for (var process : processes) {
                        if (hasReached(process, end))
                            reached.computeIfAbsent(process.getName(), name -> costs(name, System.nanoTime() - begun));
                    }
                    return reached.size() == processes.size();
                });
        System.out.printf("| process | events a second | statements an event | ms of a processor an event |%n");
        reached.values().forEach(System.out::println);
    }

    /** The row for one process, whose thread was started anew: its processor time is for these events alone. */
    private static String costs(String process, long nanos) {
        var threads = ManagementFactory.getThreadMXBean();
        var name = "EventProcessor[" + process + "]";
        double events = VISITS * EVENTS_OF_A_VISIT;
        long cpu = Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith(name))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
        return "| %s | %.0f | %.1f | %.2f |"
                .formatted(process, events / nanos * 1e9, StoreCounter.statementsOf(name) / events, cpu / events / 1e6);
    }

    private static boolean hasReached(TrackingEventProcessor process, long end) {
        return !process.processingStatus().isEmpty()
                && process.processingStatus().values().stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= end);
    }

    private static List<TrackingEventProcessor> processes(RunningSagaService service) {
        return service.the(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(TrackingEventProcessor.class::isInstance)
                .map(TrackingEventProcessor.class::cast)
                .toList();
    }

    /** Requested, accepted, seated and closed: of a hundred visits all requests first, then all answers, and so on. */
    private static void publish(RunningSagaService service, RestaurantEvents evening, int from) {
        var tables = Set.of(new TableId(evening.restaurant(), "t1"));
        var at = LATER.from();
        List<List<DomainEventMessage<?>>> steps =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int visit = from; visit < Math.min(VISITS, from + TOGETHER); visit++) {
            var seating = evening.seating("v" + visit);
            var events = List.<Object>of(
                    later(evening.requested(seating, LATER.from().minusSeconds(3600))),
                    new SeatingAccepted(seating, ActingSide.STAFF, at.plusSeconds(900), RestaurantEvents.NOON),
                    new GuestsSeated(seating, tables, at),
                    new SeatingClosed(seating, ActingSide.STAFF, at.plusSeconds(3600)));
            for (int step = 0; step < EVENTS_OF_A_VISIT; step++)
                steps.get(step)
                        .add(new GenericDomainEventMessage<>("seating", "seating:" + seating, step, events.get(step)));
        }
        steps.forEach(service.the(EventStore.class)::publish);
    }

    private static SeatingCreated later(SeatingCreated asked) {
        return new SeatingCreated(
                asked.seating(),
                asked.source(),
                asked.customer(),
                asked.guest(),
                LATER,
                asked.party(),
                asked.notes(),
                asked.answerBy(),
                asked.acceptIfUnanswered(),
                asked.at());
    }
}
