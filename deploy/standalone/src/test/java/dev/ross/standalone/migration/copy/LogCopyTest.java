package dev.ross.standalone.migration.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class LogCopyTest {
    private static final int EVENTS = 1_345;

    @TempDir
    private static Path home;

    private static InstallationStores stores;

    private final List<String> output = new ArrayList<>();
    private String there;
    private OrderedEventLog source;
    private OrderedEventLog target;

    @BeforeAll
    static void open() {
        stores = new InstallationStores(home);
    }

    @AfterAll
    static void close() throws Exception {
        stores.close();
    }

    @BeforeEach
    void anEvening() throws SQLException {
        there = stores.newDatabase();
        source = stores.log(stores.newDatabase());
        target = stores.log(there);
        source.append(SampleEvents.of(EVENTS));
    }

    @AfterEach
    void leave() {
        source.close();
        target.close();
    }

    @Test
    void copiesAllInTheirOrderAndTellsCountAndHash() {
        copyTo(target);
        assertThat(target.read(0, EVENTS)).toIterable().containsExactlyElementsOf(() -> source.read(0, EVENTS));
        assertThat(output.getLast()).matches("1345 events, sha-256 [0-9a-f]{64}, the same on both sides\\.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesOnWhereItWasInterrupted(boolean lastBatchWasStored) {
        assertThatThrownBy(() -> copyTo(new DisconnectingEventLog(target, 500, lastBatchWasStored)))
                .isInstanceOf(DisconnectingEventLog.Lost.class);
        assertThat(target.count()).isEqualTo(lastBatchWasStored ? 750 : 500);
        copyTo(target);
        assertThat(output.getFirst()).matches("[57][05]0 of 1345 events are in PostgreSQL already\\.");
        assertThat(target.count()).isEqualTo(EVENTS);
    }

    @Test
    void copyingAgainAddsNothing() {
        copyTo(target);
        var hash = output.getLast();
        copyTo(target);
        assertThat(output.getLast()).isEqualTo(hash);
    }

    @Test
    void refusesATargetThatHoldsAnotherInstallation() throws SQLException {
        target.append(SampleEvents.of(100));
        change("eventidentifier = 'of another installation'", 42);
        assertThatThrownBy(() -> copyTo(target))
                .isInstanceOf(MigrationException.class)
                .hasMessage("PostgreSQL holds something else than PostgreSQL, so nothing was copied. Event 42 of"
                        + " PostgreSQL (event-42) and of PostgreSQL (of another installation) are not the same: they differ in"
                        + " identifier.");
        assertThat(target.count()).isEqualTo(100);
    }

    @Test
    void refusesATargetThatHoldsMore() {
        target.append(SampleEvents.of(EVENTS + 1));
        assertThatThrownBy(() -> copyTo(target))
                .hasMessageContaining("PostgreSQL holds 1346 events and PostgreSQL only 1345");
    }

    @Test
    void findsAChangedByteWhereverItIs() throws SQLException {
        copyTo(target);
        change("payload = set_byte(payload, 20, 65)", 1_200);
        assertIsFound("Event 1200 ", "(event-1200)", "they differ in payload.");
    }

    @Test
    void findsMetadataThatWasChanged() throws SQLException {
        copyTo(target);
        change("metadata = replace(convert_from(metadata, 'UTF8'), 'key-7', 'key-8')::bytea", 7);
        assertIsFound("Event 7 ", "they differ in metadata.");
    }

    @Test
    void findsTwoThatChangedPlaces() throws SQLException {
        copyTo(target);
        stores.run(there, "events", """
                UPDATE domainevententry SET eventidentifier = 'aside' WHERE eventidentifier = 'event-8';
                UPDATE domainevententry SET eventidentifier = 'event-8' WHERE eventidentifier = 'event-9';
                UPDATE domainevententry SET eventidentifier = 'event-9' WHERE eventidentifier = 'aside'
                """);
        assertIsFound("Event 8 ", "(event-8)", "(event-9)");
    }

    @Test
    void goesOnAddingAfterTheHighestNumber() {
        copyTo(target);
        var more = SampleEvents.of(EVENTS + 10);
        target.append(more.subList(EVENTS, EVENTS + 10));
        assertThat(target.read(EVENTS, EVENTS + 10)).toIterable().hasSize(10);
    }

    private void copyTo(OrderedEventLog copy) {
        new LogCopy(source, copy, output::add).run();
    }

    private void change(String assignment, int event) throws SQLException {
        assertThat(stores.run(
                        there,
                        "events",
                        "UPDATE domainevententry SET " + assignment + " WHERE eventidentifier = 'event-" + event + "'"))
                .isOne();
    }

    private void assertIsFound(String... where) {
        assertThatThrownBy(() -> copyTo(target))
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll(where);
    }
}
