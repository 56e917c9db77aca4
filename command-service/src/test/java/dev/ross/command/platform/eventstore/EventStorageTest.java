package dev.ross.command.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.command.platform.bus.AppendPositions;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.upcasting.EventUpcasters;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.personal.KeysUnavailable;
import dev.ross.platform.serialization.StoredJson;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.junit.jupiter.api.Test;

/** The connections to the log are few: none is held while its thread waits for something else. */
class EventStorageTest {
    private final AtomicInteger connections = new AtomicInteger();

    record Noted(Personal<String> note) {}

    @Test
    void whileTheKeysAreAwayNoConnectionToTheLogIsHeldByThoseWhoWaitForThem() {
        var serializer = StoredJson.serializer(new KeysThatAreAway());
        var storage = new EventStorage(
                JdbcEventStorageEngine.builder()
                        .connectionProvider(() -> {
                            connections.incrementAndGet();
                            throw new SQLException("none is given here");
                        })
                        .transactionManager(NoTransactionManager.instance())
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .dataType(byte[].class),
                EventUpcasters.chain(),
                new AppendPositions());
        var noted = new Noted(Personal.of(Subject.guest("ada"), "by the window"));

        assertThatThrownBy(() -> storage.appendEvents(new GenericDomainEventMessage<>("notes", "notes:1", 0, noted)))
                .hasRootCauseInstanceOf(KeysUnavailable.class);
        assertThat(connections).hasValue(0);
    }

    private static final class KeysThatAreAway implements KeyRing {
        @Override
        public DataKey keyFor(Subject subject) {
            throw new KeysUnavailable("the keys did not answer");
        }

        @Override
        public Optional<DataKey> key(KeyId id) {
            throw new KeysUnavailable("the keys did not answer");
        }

        @Override
        public void destroy(Subject subject) {
            throw new KeysUnavailable("the keys did not answer");
        }
    }
}
