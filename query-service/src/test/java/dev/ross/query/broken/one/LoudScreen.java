package dev.ross.query.broken.one;

import dev.ross.query.broken.two.UsedByAnotherScreen;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.bson.Document;

/** Is public, uses its neighbour, a clock and a store of its own, and has no reset handler. */
@ProcessingGroup("loud")
public class LoudScreen {
    Document at() {
        return new Document(new UsedByAnotherScreen().name(), Instant.now()).append("at", System.currentTimeMillis());
    }
}
