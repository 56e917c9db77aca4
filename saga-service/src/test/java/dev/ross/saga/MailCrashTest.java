package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.saga.platform.identity.AdminInterface;
import dev.ross.saga.platform.mail.RecordingMailServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills the process that mails at each step between a message and the end of its task, and counts the mails: the step is
 * held in the database until the process is dead, and is then not done.
 */
class MailCrashTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int STEP = 4711;
    private static final String WAITING = "datname = current_database() AND wait_event_type = 'Lock'";
    private static final AdminInterface NOBODY_KNOWN = new AdminInterface();

    @TempDir
    private static Path folder;

    private static SagaTestStores stores;
    private static RecordingMailServer mailServer;
    private static JdbcClient database;
    private static Process mailer;

    @BeforeAll
    static void start() throws Exception {
        stores = SagaTestStores.fresh();
        database = JdbcClient.create(stores.seenByAll());
        mailServer = new RecordingMailServer();
        mailer = mailer();
        await().atMost(LONG).until(() -> exists("sagas.refused_address") && exists("public.domainevententry"));
        database.sql("CREATE FUNCTION public.hold_the_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " PERFORM pg_advisory_xact_lock(" + STEP + ");"
                        + " IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$")
                .update();
    }

    @AfterAll
    static void stop() throws Exception {
        mailer.destroyForcibly().waitFor();
        mailServer.close();
        NOBODY_KNOWN.close();
    }

    @BeforeEach
    void runAProcess() throws Exception {
        if (!mailer.isAlive()) mailer = mailer();
    }

    @Test
    void aProcessThatDiesBeforeTheTaskOfAMessageIsStoredMailsItOnce() throws Exception {
        diesAt("BEFORE INSERT ON sagas.tasks_of_mail", "crash.untold");
        assertThat(mails("crash.untold")).isEmpty();

        comesBack("crash.untold");
        assertThat(mails("crash.untold")).hasSize(1);
    }

    @Test
    void aProcessThatDiesBeforeItReachesTheMailServerMailsOnce() throws Exception {
        try (var reader = stores.seenByAll().getConnection()) {
            reader.setAutoCommit(false);
            run(reader, "LOCK TABLE sagas.sent_mail IN ACCESS EXCLUSIVE MODE");
            dies("crash.unsent");
        }
        assertThat(mails("crash.unsent")).isEmpty();

        comesBack("crash.unsent");
        assertThat(mails("crash.unsent")).hasSize(1);
    }

    /** The one case in which a mail arrives twice. */
    @Test
    void aProcessThatDiesAfterTheMailServerAcceptedAndBeforeThatIsStoredMailsTwiceUnderOneMessageId() throws Exception {
        diesAt("BEFORE INSERT ON sagas.sent_mail", "crash.accepted");
        assertThat(mails("crash.accepted")).hasSize(1);

        comesBack("crash.accepted");
        assertThat(mails("crash.accepted")).hasSize(2);
        assertThat(mails("crash.accepted").stream().distinct()).hasSize(1);
    }

    @Test
    void aProcessThatDiesAfterAnAcceptedMailIsStoredAndBeforeItIsRecordedMailsOnce() throws Exception {
        diesAt(
                "BEFORE INSERT ON public.domainevententry FOR EACH ROW WHEN (NEW.payloadtype LIKE '%NotificationSent')",
                "crash.stored");
        assertThat(mails("crash.stored")).hasSize(1);
        assertThat(recorded("crash.stored")).isZero();

        comesBack("crash.stored");
        assertThat(mails("crash.stored")).hasSize(1);
    }

    @Test
    void aProcessThatDiesAfterAMailIsRecordedAndBeforeItsTaskIsOverMailsAndRecordsOnce() throws Exception {
        diesAt("BEFORE DELETE ON sagas.tasks_of_mail", "crash.recorded");
        assertThat(mails("crash.recorded")).hasSize(1);
        assertThat(recorded("crash.recorded")).isOne();

        comesBack("crash.recorded");
        assertThat(mails("crash.recorded")).hasSize(1);
    }

    /** @param when and of which table the step is held */
    private static void diesAt(String when, String message) throws Exception {
        var each = when.contains("FOR EACH ROW") ? "" : " FOR EACH ROW";
        try (var holder = stores.seenByAll().getConnection()) {
            run(holder, "SELECT pg_advisory_lock(" + STEP + ")");
            run(holder, "CREATE TRIGGER held " + when + each + " EXECUTE FUNCTION public.hold_the_step()");
            dies(message);
            var table = when.replaceAll("^.* ON (\\S+).*$", "$1");
            run(holder, "DROP TRIGGER held ON " + table);
            run(holder, "SELECT pg_advisory_unlock(" + STEP + ")");
        }
    }

    /** Requests a message, and kills the process and its statement when that waits. */
    private static void dies(String message) throws Exception {
        mailer.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
        mailer.getOutputStream().flush();
        await().atMost(LONG).until(() -> waiting() > 0);
        mailer.destroyForcibly().waitFor();
        await().until(() -> {
            database.sql("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE " + WAITING)
                    .query(Long.class)
                    .single();
            return waiting() == 0;
        });
    }

    /** Starts the process again, and waits until the message is recorded as sent and nothing is left to do. */
    private static void comesBack(String message) throws Exception {
        mailer = mailer();
        await().atMost(LONG).until(() -> recorded(message) > 0 && count("sagas.tasks_of_mail", "true") == 0);
        assertThat(recorded(message)).isOne();
    }

    private static Process mailer() throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledMailerProgram.class.getName(),
                "--spring.config.name=saga-service",
                "--server.port=0",
                "--ross.node=mailer",
                "--ross.identity.admin-url=" + NOBODY_KNOWN.url(),
                "--ross.identity.client-secret=secret",
                "--spring.mail.port=" + mailServer.port()));
        stores.properties().forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output").toFile()))
                .start();
    }

    private static List<String> mails(String message) {
        return mailServer.mails().stream()
                .filter(id -> id.startsWith("<" + message + "."))
                .toList();
    }

    private static long recorded(String message) {
        return count(
                "domainevententry",
                "payloadtype LIKE '%NotificationSent' AND aggregateidentifier = 'notification:" + message + "'");
    }

    private static long waiting() {
        return count("pg_stat_activity", WAITING);
    }

    private static boolean exists(String table) {
        return count("pg_class", "oid = to_regclass('" + table + "')") > 0;
    }

    private static long count(String table, String condition) {
        return database.sql("SELECT count(*) FROM " + table + " WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
