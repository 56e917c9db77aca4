package dev.ross.query.broken.one;

import dev.ross.query.broken.two.Neighbour;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.bson.Document;

/** Public, in love with its neighbour, with a clock and a store of its own, and nothing it could forget. */
@ProcessingGroup("loud")
public class LoudScreen {
    Document at() {
        return new Document(new Neighbour().name(), Instant.now());
    }
}
