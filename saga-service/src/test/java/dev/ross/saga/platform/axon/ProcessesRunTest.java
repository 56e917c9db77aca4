package dev.ross.saga.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.SystemRejection;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.platform.axon.TrialSaga.Began;
import dev.ross.saga.platform.axon.TrialSaga.Ended;
import dev.ross.saga.platform.axon.TrialSaga.Lifted;
import dev.ross.saga.platform.axon.TrialSaga.TrialCommand;
import dev.ross.saga.platform.axon.TrialSaga.WentOn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProcessesRunTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final Instant DUE_OF_WHOLE = Instant.parse("2098-01-01T00:00:00Z");
    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static RunningSagaService service;
    private static TrialCommandHandler handler;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(
                stores, properties -> properties.put("spring.profiles.active", "trial"), TrialCommandHandler.class);
        handler = service.the(TrialCommandHandler.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatAHandlerDidIsKeptWholeOrNotAtAll() {
        TrialSaga.failures.away.add("whole");
        service.happened("trial:whole", new Began("whole", DUE_OF_WHOLE));
        await().until(() -> TrialSaga.failures.count.get() > 0);

        assertThat(sagas("whole")).isZero();
        assertThat(deadlinesAt(DUE_OF_WHOLE)).isZero();
        assertThat(handler.of("whole")).isEmpty();

        TrialSaga.failures.away.remove("whole");
        await().until(() -> handler.of("whole").size() == 1);
        await().until(() -> sagas("whole") == 1 && deadlinesAt(DUE_OF_WHOLE) == 1);
        await().untilAsserted(() -> assertThat(pendingCommandsOf("whole")).isZero());
    }

    @Test
    void aSagaRemembersItsPrivateFieldsAndSealedStates() {
        service.happened("trial:memory", new Began("memory", FAR));
        service.happened("trial:memory", new WentOn("memory"));
        service.happened("trial:memory", new WentOn("memory"));

        await().until(() -> handler.of("memory").size() == 3);
        assertThat(handler.of("memory"))
                .containsExactlyInAnyOrder(
                        new TrialCommand("memory", 0, "Begun[how=as it began]"),
                        new TrialCommand("memory", 1, "Going[far=1]"),
                        new TrialCommand("memory", 2, "Going[far=2]"));
    }

    @Test
    void commandsTellWhoAndWhy() {
        var began = service.happened("trial:trail", new Began("trail", FAR));
        await().until(() -> handler.of("trail").size() == 1);

        var how = handler.how.get(handler.heard.indexOf(handler.of("trail").getFirst()));
        assertThat(how)
                .containsEntry(MetadataKeys.CAUSE, began.getIdentifier())
                .containsEntry(MetadataKeys.ACTOR, MetadataKeys.SYSTEM)
                .containsEntry(MetadataKeys.CLIENT, "TrialSaga");
    }

    @Test
    void aRefusalIsAnAnswerButNotOneThatPasses() {
        handler.refuses.add("refused");
        handler.refusesOnce.put("busy", SystemRejection.BUSY);
        handler.refusesOnce.put("early", SeatingRejection.NOT_YET_DUE);
        service.happened("trial:refused", new Began("refused", FAR));
        service.happened("trial:busy", new Began("busy", FAR));
        service.happened("trial:early", new Began("early", FAR));

        await().until(() ->
                handler.of("busy").size() == 2 && handler.of("early").size() == 2);
        await().untilAsserted(() -> assertThat(pendingCommandsOf("busy") + pendingCommandsOf("early"))
                .isZero());
        assertThat(handler.of("refused")).hasSize(1);
        assertThat(pendingCommandsOf("refused")).isZero();
    }

    @Test
    void whatIsTooEarlyIsNoFailureAndIsSentOnceMoreWhenItIsDue() {
        handler.refusesOnce.put("sooner", SeatingRejection.NOT_YET_DUE);
        service.happened("trial:sooner", new Began("sooner", FAR));

        await().until(() -> handler.of("sooner").size() == 1);
        await().until(() -> service.count(
                        "scheduled_tasks",
                        "convert_from(task_data, 'UTF8') LIKE '%sooner%' AND NOT picked AND coalesce(consecutive_failures, 0) = 0 "
                                + "AND execution_time > now()")
                >= 1);
        await().until(() -> handler.of("sooner").size() == 2 && pendingCommandsOf("sooner") == 0);
    }

    @Test
    void anEventThatLiftsADeadlineThatIsJustFiringIsHandledAllTheSame() {
        var due = Instant.parse("2097-01-01T00:00:00Z");
        service.happened("trial:firing", new Began("firing", due));
        await().until(() -> handler.of("firing").size() == 1 && deadlinesAt(due) == 1);
        JdbcClient.create(stores.seenByAll())
                .sql("UPDATE sagas.scheduled_tasks SET picked = true, picked_by = 'another', last_heartbeat = now() "
                        + "WHERE task_name = 'AxonDeadline' AND execution_time = '" + due + "'")
                .update();

        service.happened("trial:firing", new Lifted("firing"));
        service.happened("trial:behind", new Began("behind", FAR));
        await().until(() ->
                handler.of("firing").size() == 2 && handler.of("behind").size() == 1);
    }

    @Test
    void aDeadlineFiresSoonAfterItsTimeAndAgainWhenItsHandlerThrew() {
        TrialSaga.failures.deadlinesFailOnce.add("late");
        var due = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(300);
        service.happened("trial:late", new Began("late", due));

        await().until(() -> handler.of("late").stream().anyMatch(one -> one.heard() == -1));
        assertThat(Instant.now()).isAfterOrEqualTo(due);
        await().untilAsserted(() -> assertThat(deadlinesAt(due)).isZero());
        assertThat(handler.of("late").stream().filter(one -> one.heard() == -1)).hasSize(1);
    }

    @Test
    void aDeadlineOfAnEndedSagaDoesNothing() {
        var due = Instant.parse("2096-01-01T00:00:00Z");
        service.happened("trial:ended", new Began("ended", due));
        service.happened("trial:ended", new Ended("ended"));
        await().until(() -> handler.of("ended").size() == 1);
        await().untilAsserted(() -> assertThat(sagas("ended")).isZero());
        assertThat(deadlinesAt(due)).isEqualTo(1);

        var past = Instant.parse("2020-01-01T00:00:00Z");
        JdbcClient.create(stores.seenByAll())
                .sql("UPDATE sagas.scheduled_tasks SET execution_time = '" + past
                        + "' WHERE task_name = 'AxonDeadline' AND execution_time = '" + due + "'")
                .update();
        await().untilAsserted(
                        () -> assertThat(deadlinesAt(due) + deadlinesAt(past)).isZero());
        assertThat(handler.of("ended")).hasSize(1);
    }

    @Test
    void whatOneSagaChokesOnBecomesADeadLetterAndOthersGoOn() {
        service.happened("trial:poison", new Began("poison", FAR));
        await().until(() -> handler.of("poison").size() == 1);
        TrialSaga.failures.failing.add("poison");
        service.happened("trial:poison", new WentOn("poison"));
        service.happened("trial:healthy", new Began("healthy", FAR));

        await().until(() -> handler.of("healthy").size() == 1);
        TrialSaga.failures.failing.remove("poison");
        service.happened("trial:poison", new WentOn("poison"));
        await().untilAsserted(() -> assertThat(service.count("dead_letters", "sequence = 'trial:poison'"))
                .isEqualTo(2));
        assertThat(handler.of("poison")).hasSize(1);
        assertThat(service.count("dead_letters", "worker = 'trial-saga' AND error LIKE 'IllegalStateException at %'"))
                .isEqualTo(1);
        assertThat(service.count("dead_letters", "error LIKE '%someone%'")).isZero();
    }

    private static long sagas(String trial) {
        return service.count("associationvalueentry", "associationvalue = '" + trial + "'");
    }

    private static long deadlinesAt(Instant due) {
        return service.count("scheduled_tasks", "task_name = 'AxonDeadline' AND execution_time = '" + due + "'");
    }

    private static long pendingCommandsOf(String trial) {
        return service.count("scheduled_tasks", "convert_from(task_data, 'UTF8') LIKE '%" + trial + "%'");
    }
}
