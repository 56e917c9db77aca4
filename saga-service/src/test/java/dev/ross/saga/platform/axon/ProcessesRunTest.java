package dev.ross.saga.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.Trail;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.saga.Databases;
import dev.ross.saga.Running;
import dev.ross.saga.platform.axon.TrialSaga.Began;
import dev.ross.saga.platform.axon.TrialSaga.Ended;
import dev.ross.saga.platform.axon.TrialSaga.Lifted;
import dev.ross.saga.platform.axon.TrialSaga.Rehearse;
import dev.ross.saga.platform.axon.TrialSaga.WentOn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProcessesRunTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final Instant DUE_OF_WHOLE = Instant.parse("2098-01-01T00:00:00Z");
    private static final Databases stores = Databases.fresh();
    private static Running service;
    private static Stage stage;

    @BeforeAll
    static void start() {
        service = Running.on(stores, properties -> properties.put("spring.profiles.active", "trial"), Stage.class);
        stage = service.the(Stage.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatAHandlerDidIsKeptWholeOrNotAtAll() {
        TrialSaga.trouble.away.add("whole");
        service.happened("trial:whole", new Began("whole", DUE_OF_WHOLE));
        await().until(() -> TrialSaga.trouble.struck.get() > 0);

        assertThat(sagas("whole")).isZero();
        assertThat(deadlinesAt(DUE_OF_WHOLE)).isZero();
        assertThat(stage.of("whole")).isEmpty();

        TrialSaga.trouble.away.remove("whole");
        await().until(() -> stage.of("whole").size() == 1);
        await().until(() -> sagas("whole") == 1 && deadlinesAt(DUE_OF_WHOLE) == 1);
        await().untilAsserted(() -> assertThat(intentionsOf("whole")).isZero());
    }

    @Test
    void aSagaRemembersItsPrivateFieldsAndSealedStates() {
        service.happened("trial:memory", new Began("memory", FAR));
        service.happened("trial:memory", new WentOn("memory"));
        service.happened("trial:memory", new WentOn("memory"));

        await().until(() -> stage.of("memory").size() == 3);
        assertThat(stage.of("memory"))
                .containsExactlyInAnyOrder(
                        new Rehearse("memory", 0, "Begun[how=as it began]"),
                        new Rehearse("memory", 1, "Going[far=1]"),
                        new Rehearse("memory", 2, "Going[far=2]"));
    }

    @Test
    void commandsTellWhoAndWhy() {
        var began = service.happened("trial:trail", new Began("trail", FAR));
        await().until(() -> stage.of("trail").size() == 1);

        var how = stage.how.get(stage.heard.indexOf(stage.of("trail").getFirst()));
        assertThat(how)
                .containsEntry(Trail.CAUSE, began.getIdentifier())
                .containsEntry(Trail.ACTOR, Trail.HOUSE)
                .containsEntry(Trail.CLIENT, "TrialSaga");
    }

    @Test
    void aRefusalIsAnAnswerButNotOneThatPasses() {
        stage.refuses.add("refused");
        stage.refusesOnce.put("busy", HouseRejection.BUSY);
        stage.refusesOnce.put("early", SeatingRejection.NOT_YET_DUE);
        service.happened("trial:refused", new Began("refused", FAR));
        service.happened("trial:busy", new Began("busy", FAR));
        service.happened("trial:early", new Began("early", FAR));

        await().until(() -> stage.of("busy").size() == 2 && stage.of("early").size() == 2);
        await().untilAsserted(() ->
                assertThat(intentionsOf("busy") + intentionsOf("early")).isZero());
        assertThat(stage.of("refused")).hasSize(1);
        assertThat(intentionsOf("refused")).isZero();
    }

    @Test
    void whatIsTooEarlyIsNoFailureAndIsSentOnceMoreWhenItIsDue() {
        stage.refusesOnce.put("sooner", SeatingRejection.NOT_YET_DUE);
        service.happened("trial:sooner", new Began("sooner", FAR));

        await().until(() -> stage.of("sooner").size() == 1);
        await().until(() -> service.count(
                        "scheduled_tasks",
                        "convert_from(task_data, 'UTF8') LIKE '%sooner%' AND NOT picked AND coalesce(consecutive_failures, 0) = 0 "
                                + "AND execution_time > now()")
                >= 1);
        await().until(() -> stage.of("sooner").size() == 2 && intentionsOf("sooner") == 0);
    }

    @Test
    void anEventThatLiftsADeadlineThatIsJustFiringIsHandledAllTheSame() {
        var due = Instant.parse("2097-01-01T00:00:00Z");
        service.happened("trial:firing", new Began("firing", due));
        await().until(() -> stage.of("firing").size() == 1 && deadlinesAt(due) == 1);
        JdbcClient.create(stores.seenByAll())
                .sql("UPDATE sagas.scheduled_tasks SET picked = true, picked_by = 'another', last_heartbeat = now() "
                        + "WHERE task_name = 'AxonDeadline' AND execution_time = '" + due + "'")
                .update();

        service.happened("trial:firing", new Lifted("firing"));
        service.happened("trial:behind", new Began("behind", FAR));
        await().until(() -> stage.of("firing").size() == 2 && stage.of("behind").size() == 1);
    }

    @Test
    void aDeadlineFiresSoonAfterItsTimeAndAgainWhenItsHandlerThrew() {
        TrialSaga.trouble.deadlinesFailOnce.add("late");
        var due = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(300);
        service.happened("trial:late", new Began("late", due));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> stage.of("late").stream().anyMatch(one -> one.heard() == -1));
        assertThat(Duration.between(due, Instant.now())).isLessThan(Duration.ofSeconds(5));
        await().untilAsserted(() -> assertThat(deadlinesAt(due)).isZero());
        assertThat(stage.of("late").stream().filter(one -> one.heard() == -1)).hasSize(1);
    }

    @Test
    void aDeadlineOfAnEndedSagaDoesNothing() {
        var due = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1500);
        service.happened("trial:ended", new Began("ended", due));
        service.happened("trial:ended", new Ended("ended"));
        await().until(() -> stage.of("ended").size() == 1);
        await().untilAsserted(() -> assertThat(sagas("ended")).isZero());
        assertThat(deadlinesAt(due)).isEqualTo(1);

        await().untilAsserted(() -> assertThat(deadlinesAt(due)).isZero());
        assertThat(stage.of("ended")).hasSize(1);
    }

    @Test
    void whatOneSagaChokesOnIsParkedAndOthersGoOn() {
        service.happened("trial:poison", new Began("poison", FAR));
        await().until(() -> stage.of("poison").size() == 1);
        TrialSaga.trouble.poisoned.add("poison");
        service.happened("trial:poison", new WentOn("poison"));
        service.happened("trial:healthy", new Began("healthy", FAR));

        await().atMost(Duration.ofSeconds(30)).until(() -> stage.of("healthy").size() == 1);
        TrialSaga.trouble.poisoned.remove("poison");
        service.happened("trial:poison", new WentOn("poison"));
        await().untilAsserted(() ->
                assertThat(service.count("parked", "sequence = 'trial:poison'")).isEqualTo(2));
        assertThat(stage.of("poison")).hasSize(1);
        assertThat(service.count("parked", "worker = 'trial-saga' AND error LIKE 'IllegalStateException at %'"))
                .isEqualTo(1);
        assertThat(service.count("parked", "error LIKE '%someone%'")).isZero();
    }

    private static long sagas(String trial) {
        return service.count("associationvalueentry", "associationvalue = '" + trial + "'");
    }

    private static long deadlinesAt(Instant due) {
        return service.count("scheduled_tasks", "task_name = 'AxonDeadline' AND execution_time = '" + due + "'");
    }

    private static long intentionsOf(String trial) {
        return service.count("scheduled_tasks", "convert_from(task_data, 'UTF8') LIKE '%" + trial + "%'");
    }
}
