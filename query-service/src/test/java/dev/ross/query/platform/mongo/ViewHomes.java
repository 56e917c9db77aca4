package dev.ross.query.platform.mongo;

import com.mongodb.client.MongoDatabase;
import dev.ross.query.platform.axon.ScreenStates;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.util.unit.DataSize;

/** Makes homes of views for tests that need no whole service: one for each node. */
public final class ViewHomes {
    private ViewHomes() {}

    /** Documents may have 64 KB. */
    public static ViewHome in(MongoDatabase database, ScreenStates states, MeterRegistry meters) {
        return new ViewHome(
                ReadWritePolicy.of(database),
                SimpleQueryBus.builder().build().queryUpdateEmitter(),
                states,
                meters,
                new DocumentProperties(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1)));
    }
}
