package dev.ross.standalone.migration.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten events, numbered from 1, of which 4 and 5 were never stored; so the last has number 12 and position 9. */
@SuppressWarnings("NullAway.Init")
class SagaTokensTest {
    @TempDir
    private static Path home;

    private static InstallationStores stores;

    private String database;
    private PostgresLog log;
    private SagaTokens tokens;

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
        database = stores.newDatabase();
        log = stores.log(database);
        var events = SampleEvents.of(10);
        log.append(events.subList(0, 3));
        stores.run(database, "events", "ALTER SEQUENCE domainevententry_globalindex_seq RESTART WITH 6");
        log.append(events.subList(3, 10));
        tokens = new SagaTokens(stores.connect(database, "sagas"), log);
    }

    @AfterEach
    void leave() {
        tokens.close();
        log.close();
    }

    @Test
    void aNumberBecomesAPlace() throws SQLException {
        has("mail", gapAware(7));
        assertThat(tokens.toAxonServer()).isOne();
        assertThat(read("mail")).isEqualTo(new GlobalSequenceTrackingToken(4));
    }

    @Test
    void whoHasReadNothingGoesOnHavingReadNothing() throws SQLException {
        has("mail", gapAware(0));
        tokens.toAxonServer();
        assertThat(read("mail")).isNull();
    }

    @Test
    void aHoleThatWasFilledIsReadAfterAll() throws SQLException {
        has("mail", gapAware(12, 4, 5, 9));
        tokens.toAxonServer();
        assertThat(read("mail")).isEqualTo(new GlobalSequenceTrackingToken(5)); // number 9 is at position 6
    }

    @Test
    void aPlaceBecomesANumberAgain() throws SQLException {
        has("mail", new GlobalSequenceTrackingToken(9));
        has("reports", new GlobalSequenceTrackingToken(2));
        assertThat(tokens.toPostgres()).isEqualTo(2);
        assertThat(read("mail")).isEqualTo(gapAware(12));
        assertThat(read("reports")).isEqualTo(gapAware(3));
    }

    @Test
    void translatingAgainChangesNothing() throws SQLException {
        has("mail", gapAware(7));
        tokens.toAxonServer();
        tokens.toAxonServer();
        assertThat(read("mail")).isEqualTo(new GlobalSequenceTrackingToken(4));
    }

    @Test
    void theNameOfTheTokenStoreStays() throws SQLException {
        var name = new ConfigToken(Map.of("id", "of this store"));
        has("__config", name);
        assertThat(tokens.toAxonServer()).isZero();
        assertThat(read("__config")).isEqualTo(name);
    }

    @Test
    void whoIsReplayingIsLetComeToTheEnd() throws SQLException {
        has("mail", ReplayToken.createReplayToken(gapAware(12), gapAware(7)));
        assertThatThrownBy(tokens::toAxonServer)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("ReplayToken: let it come to its end");
    }

    @Test
    void processesAtWorkAreLeftAlone() throws SQLException {
        has("mail", gapAware(7));
        claimed(Instant.now());
        assertThatThrownBy(tokens::refuseWorkingProcesses)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("at work on mail");
        claimed(Instant.now().minus(Duration.ofSeconds(11)));
        tokens.refuseWorkingProcesses();
    }

    private static TrackingToken gapAware(long index, int... gaps) {
        return GapAwareTrackingToken.newInstance(
                index, Arrays.stream(gaps).mapToObj(Long::valueOf).toList());
    }

    private void has(String process, TrackingToken token) throws SQLException {
        var json = new String(
                MetaDataForm.serializer().serialize(token, byte[].class).getData(), UTF_8);
        stores.run(
                database,
                "sagas",
                "INSERT INTO tokenentry VALUES ('" + process + "', 0, '" + json + "'::bytea, '"
                        + token.getClass().getName() + "', '" + DateTimeUtils.formatInstant(Instant.EPOCH)
                        + "', NULL)");
    }

    private void claimed(Instant at) throws SQLException {
        stores.run(
                database,
                "sagas",
                "UPDATE tokenentry SET owner = 'a node', timestamp = '" + DateTimeUtils.formatInstant(at) + "'");
    }

    private @Nullable TrackingToken read(String process) throws SQLException {
        try (var sagas = stores.connect(database, "sagas")) {
            var store = JdbcTokenStore.builder()
                    .connectionProvider(() -> sagas)
                    .serializer(MetaDataForm.serializer())
                    .build();
            return store.fetchToken(process, 0);
        }
    }
}
