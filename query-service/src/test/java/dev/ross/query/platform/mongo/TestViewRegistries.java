package dev.ross.query.platform.mongo;

import com.mongodb.client.MongoDatabase;
import dev.ross.query.platform.axon.state.ScreenStates;
import dev.ross.query.platform.mongo.database.QueryDatabaseFixture;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.util.unit.DataSize;

/** Makes view registries for tests that need no whole service: one for each node. */
public final class TestViewRegistries {
    private TestViewRegistries() {}

    /** Documents may have up to 64 KB. */
    public static ViewRegistry in(MongoDatabase database, ScreenStates states, MeterRegistry meters) {
        return new ViewRegistry(
                QueryDatabaseFixture.of(database),
                SimpleQueryBus.builder().build().queryUpdateEmitter(),
                states,
                meters,
                new DocumentProperties(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1)));
    }
}
