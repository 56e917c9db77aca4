package dev.ross.saga.platform.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.keys.JdbcKeyRing;
import dev.ross.platform.keys.MasterKey;
import dev.ross.platform.serialization.StoredJson;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.platform.axon.TrialSaga.Began;
import dev.ross.saga.platform.axon.TrialSaga.NoteAdded;
import dev.ross.saga.platform.axon.TrialSaga.TrialCommand;
import dev.ross.saga.platform.axon.TrialSaga.WentOn;
import dev.ross.saga.platform.deadletter.DeadLetter;
import dev.ross.saga.platform.deadletter.DeadLetterLookup;
import dev.ross.saga.platform.processor.DeadLetterRetry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data that cannot be read stops its own sequence, until it can be read. */
class UnreadableDataTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static final JdbcClient database = JdbcClient.create(stores.seenByAll());
    private static RunningSagaService service;
    private static TrialCommandHandler handler;
    private static TrialPolicy policy;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(
                stores, properties -> properties.put("spring.profiles.active", "trial"), TrialCommandHandler.class);
        handler = service.the(TrialCommandHandler.class);
        policy = service.the(TrialPolicy.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anEventWhoseKeyIsMissingStopsItsOwnStreamUntilTheKeyIsBack() {
        service.happened("trial:keyless", new Began("keyless", FAR));
        var subject = Subject.guest("keyless");
        var sealed = serializerOfAnotherNode()
                .serialize(new NoteAdded("keyless", Personal.of(subject, "a window")), byte[].class)
                .getData();
        var key = database.sql("SELECT key_id, subject, master_key_id, wrapped FROM keys.subject_key WHERE subject = ?")
                .param(subject.value())
                .query()
                .singleRow();
        database.sql("DELETE FROM keys.subject_key WHERE subject = ?")
                .param(subject.value())
                .update();
        stored("trial:keyless", NoteAdded.class.getName(), sealed);
        service.happened("trial:keyless", new WentOn("keyless"));

        othersGoOn("beside-keyless");
        await().untilAsserted(() ->
                assertThat(deadLetters("trial-saga", "trial:keyless")).hasSize(2));
        assertThat(deadLetters("trial-policy", "trial:keyless")).hasSize(1);
        assertThat(deadLetters("trial-saga", "trial:keyless").getFirst().error())
                .contains("never was a key");
        assertThat(handler.of("keyless")).hasSize(1);
        var failed = retry("trial-saga", "trial:keyless");
        assertThat(failed.done()).isZero();
        assertThat(failed.left()).isEqualTo(2);

        database.sql("INSERT INTO keys.subject_key (key_id, subject, master_key_id, wrapped) VALUES (?, ?, ?, ?)")
                .params(List.copyOf(key.values()))
                .update();
        assertThat(retry("trial-saga", "trial:keyless").done()).isEqualTo(2);
        assertThat(retry("trial-policy", "trial:keyless").left()).isZero();
        service.happened("trial:keyless", new WentOn("keyless"));
        await().until(() -> handler.of("keyless").size() == 4);
        assertThat(handler.of("keyless"))
                .containsExactlyInAnyOrder(
                        new TrialCommand("keyless", 0, "Begun[how=as it began]"),
                        new TrialCommand("keyless", 1, "a window"),
                        new TrialCommand("keyless", 2, "Going[far=2]"),
                        new TrialCommand("keyless", 3, "Going[far=3]"));
        assertThat(policy.heard).containsSubsequence("began keyless", "told keyless a window");
        assertThat(deadLetters("trial-saga", "trial:keyless")).isEmpty();
    }

    @Test
    void anEnvelopeThatIsBrokenStopsItsOwnStream() {
        service.happened("trial:broken", new Began("broken", FAR));
        var sealed = new String(
                serializerOfAnotherNode()
                        .serialize(new NoteAdded("broken", Personal.of(Subject.guest("broken"), "x")), byte[].class)
                        .getData(),
                UTF_8);
        stored(
                "trial:broken",
                NoteAdded.class.getName(),
                sealed.replaceFirst("\"c\":\"....", "\"c\":\"AAAA").getBytes(UTF_8));

        othersGoOn("beside-broken");
        await().until(() -> !deadLetters("trial-saga", "trial:broken").isEmpty());
    }

    @Test
    void anEventThatIsNoJsonStopsItsOwnStream() {
        service.happened("trial:garbled", new Began("garbled", FAR));
        stored("trial:garbled", WentOn.class.getName(), "{\"trial\":".getBytes(UTF_8));
        service.happened("trial:garbled", new WentOn("garbled"));

        othersGoOn("beside-garbled");
        await().untilAsserted(() ->
                assertThat(deadLetters("trial-saga", "trial:garbled")).hasSize(2));
        assertThat(content("trial-saga", "trial:garbled")).isEqualTo("{\"trial\":");
    }

    @Test
    void anEventWhoseMetadataIsNoJsonStopsItsOwnStream() {
        service.happened("trial:untold", new Began("untold", FAR));
        stored("trial:untold", WentOn.class.getName(), "{\"trial\":\"untold\"}".getBytes(UTF_8), "{".getBytes(UTF_8));

        othersGoOn("beside-untold");
        await().untilAsserted(() ->
                assertThat(deadLetters("trial-saga", "trial:untold")).hasSize(1));
    }

    @Test
    void anEventOfAnUnknownTypeStopsItsOwnStreamAndIsHandledOnceTheTypeIsKnown() {
        service.happened("trial:later", new Began("later", FAR));
        var id = stored("trial:later", "dev.ross.of.a.later.Release", "{\"trial\":\"later\"}".getBytes(UTF_8));
        service.happened("trial:later", new WentOn("later"));

        othersGoOn("beside-later");
        await().untilAsserted(() ->
                assertThat(deadLetters("trial-saga", "trial:later")).hasSize(2));
        database.sql("UPDATE domainevententry SET payloadtype = ? WHERE eventidentifier = ?")
                .params(WentOn.class.getName(), id)
                .update();
        assertThat(retry("trial-saga", "trial:later").done()).isEqualTo(2);
        await().until(() -> handler.of("later").size() == 3);
    }

    @Test
    void aSagaThatCannotBeReadStopsItselfAndNoOther() {
        service.happened("trial:mangled", new Began("mangled", FAR));
        await().until(() -> !sagaOf("mangled").isEmpty());
        await().until(() -> handler.of("mangled").size() == 1);
        mangle("mangled", "{\"no\":\"such field\"}");
        service.happened("trial:mangled", new WentOn("mangled"));
        service.happened("trial:mangled", new WentOn("mangled"));

        othersGoOn("beside-mangled");
        await().untilAsserted(() ->
                assertThat(deadLetters("trial-saga", "trial:mangled")).hasSize(2));
        mangle("mangled", "{\"trial\":\"mangled\",\"heard\":0,\"phase\":{\"@type\":\"Begun\",\"how\":\"mended\"}}");
        assertThat(retry("trial-saga", "trial:mangled").done()).isEqualTo(2);
        await().until(() -> handler.of("mangled").size() == 3);
    }

    @Test
    void theDeadlineOfASagaThatCannotBeReadBecomesADeadLetterAndFiresAfterTheRetry() {
        service.happened("trial:timed", new Began("timed", FAR));
        await().until(() -> handler.of("timed").size() == 1);
        var whole = sagaText("timed");
        mangle("timed", "{\"no\":\"such field\"}");
        dueNow("timed");

        othersGoOn("beside-timed");
        await().untilAsserted(() ->
                assertThat(deadLetters("trial-saga", "trial:timed")).hasSize(1));
        service.happened("trial:timed", new WentOn("timed"));
        await().untilAsserted(() ->
                assertThat(deadLetters("trial-saga", "trial:timed")).hasSize(2));
        mangle("timed", whole);
        assertThat(retry("trial-saga", "trial:timed").left()).isZero();
        await().until(() -> handler.of("timed").stream().anyMatch(one -> one.heard() == -1));
        assertThat(handler.of("timed")).hasSize(3);
    }

    @Test
    void aDeadlineThatCannotBeReadBecomesADeadLetterAndIsNotTriedForEver() {
        service.happened("trial:illegible", new Began("illegible", FAR));
        await().until(() -> handler.of("illegible").size() == 1);
        var task = taskOf("illegible");
        database.sql("UPDATE sagas.scheduled_tasks SET task_data = ?, execution_time = now() WHERE task_instance = ?")
                .params("{".getBytes(UTF_8), task)
                .update();

        await().untilAsserted(() -> assertThat(service.count("dead_letters", "message = '" + task + "'"))
                .isEqualTo(1));
        await().untilAsserted(() -> assertThat(service.count("scheduled_tasks", "task_instance = '" + task + "'"))
                .isZero());
    }

    @Test
    void aDeadlineWaitsBehindTheDeadLettersOfItsSaga() {
        service.happened("trial:behind", new Began("behind", FAR));
        await().until(() -> handler.of("behind").size() == 1);
        stored("trial:behind", WentOn.class.getName(), "{".getBytes(UTF_8));
        await().untilAsserted(() ->
                assertThat(deadLetters("trial-saga", "trial:behind")).hasSize(1));
        dueNow("behind");

        await().untilAsserted(() ->
                assertThat(deadLetters("trial-saga", "trial:behind")).hasSize(2));
        assertThat(handler.of("behind")).hasSize(1);
    }

    @Test
    void aPendingCommandThatCannotBeReadBecomesADeadLetterAsItStands() {
        for (var data : new String[] {
            "{", "{\"by\":\"x\",\"type\":\"no.such.Command\",\"revision\":null,\"content\":\"{}\",\"metadata\":{}}"
        }) {
            var id = "pending-" + UUID.randomUUID();
            database.sql(
                            "INSERT INTO sagas.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
                                    + " version) VALUES ('send-command', ?, ?, now(), false, 1)")
                    .params(id, data.getBytes(UTF_8))
                    .update();
            await().untilAsserted(() -> assertThat(content("send-command", id)).isEqualTo(data));
            await().untilAsserted(() -> assertThat(service.count("scheduled_tasks", "task_instance = '" + id + "'"))
                    .isZero());

            var deadLetter = deadLetters("send-command", id).getFirst();
            assertThat(service.the(DeadLetterRetry.class).retry(deadLetter).done())
                    .isEqualTo(1);
            await().untilAsserted(() -> assertThat(content("send-command", id)).isEqualTo(data));
        }
    }

    private static void othersGoOn(String trial) {
        service.happened("trial:" + trial, new Began(trial, FAR));
        await().until(() -> handler.of(trial).size() == 1 && policy.heard.contains("began " + trial));
    }

    private static DeadLetterRetry.Retried retry(String worker, String sequence) {
        return service.the(DeadLetterRetry.class)
                .retry(deadLetters(worker, sequence).getLast());
    }

    private static List<DeadLetter> deadLetters(String worker, String sequence) {
        return service.the(DeadLetterLookup.class).list(0, 200).stream()
                .filter(one -> one.worker().equals(worker) && one.sequence().equals(sequence))
                .toList();
    }

    private static String content(String worker, String sequence) {
        return database.sql("SELECT convert_from(content, 'UTF8') FROM sagas.dead_letters"
                        + " WHERE worker = ? AND sequence = ? ORDER BY id LIMIT 1")
                .params(worker, sequence)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String sagaOf(String trial) {
        return database.sql("SELECT sagaid FROM sagas.associationvalueentry WHERE associationvalue = ?")
                .param(trial)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String sagaText(String trial) {
        return database.sql("SELECT convert_from(serializedsaga, 'UTF8') FROM sagas.sagaentry WHERE sagaid = ?")
                .param(sagaOf(trial))
                .query(String.class)
                .single();
    }

    private static void mangle(String trial, String json) {
        database.sql("UPDATE sagas.sagaentry SET serializedsaga = ? WHERE sagaid = ?")
                .params(json.getBytes(UTF_8), sagaOf(trial))
                .update();
    }

    /** The task of the saga's deadline, whose scope contains the saga's id. */
    private static String taskOf(String trial) {
        var saga = sagaOf(trial);
        return database
                .sql("SELECT task_instance, convert_from(task_data, 'UTF8') AS data FROM sagas.scheduled_tasks"
                        + " WHERE task_name = 'AxonDeadline'")
                .query()
                .listOfRows()
                .stream()
                .filter(row -> scopeOf(String.valueOf(row.get("data"))).contains(saga))
                .map(row -> String.valueOf(row.get("task_instance")))
                .findFirst()
                .orElseThrow();
    }

    private static String scopeOf(String data) {
        var text = data.replaceFirst(".*\"s\":\"([^\"]*)\".*", "$1");
        return new String(java.util.Base64.getDecoder().decode(text), UTF_8);
    }

    private static void dueNow(String trial) {
        database.sql("UPDATE sagas.scheduled_tasks SET execution_time = now() WHERE task_instance = ?")
                .param(taskOf(trial))
                .update();
    }

    private static Serializer serializerOfAnotherNode() {
        var master = MasterKey.parse(stores.properties().getOrDefault("ross.keys.master-key", ""));
        return StoredJson.serializer(new JdbcKeyRing(stores.seenByAll(), master));
    }

    private static String stored(String stream, String type, byte[] payload) {
        var metadata = service.context
                .getBean("serializer", Serializer.class)
                .serialize(MetaData.from(Map.of()), byte[].class)
                .getData();
        return stored(stream, type, payload, metadata);
    }

    private static String stored(String stream, String type, byte[] payload, byte[] metadata) {
        var id = UUID.randomUUID().toString();
        var next = service.the(EventStore.class).lastSequenceNumberFor(stream).orElseThrow() + 1;
        database.sql(
                        "INSERT INTO domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,"
                                + " payloadtype, payloadrevision, payload, metadata) VALUES (?, ?, ?, 'trial', ?, ?, ?, ?, ?)")
                .params(id, stream, next, Instant.now().toString(), type)
                .param(null)
                .params(payload, metadata)
                .update();
        return id;
    }
}
