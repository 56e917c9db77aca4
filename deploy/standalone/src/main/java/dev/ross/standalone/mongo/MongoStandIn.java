package dev.ross.standalone.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import dev.ross.standalone.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;

/** A server of the MongoDB protocol on loopback and a free port. */
public final class MongoStandIn implements AutoCloseable {
    private final MongoServer server;

    private MongoStandIn(MongoServer server) {
        this.server = server;
    }

    public static MongoStandIn start(Path folder) {
        var file = folder.resolve("views.mv");
        try {
            Files.createDirectories(folder);
            var server = new MongoServer(new H2Backend(file.toString()));
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new MongoStandIn(server);
        } catch (IOException | MVStoreException e) {
            throw new CannotStart(
                    "The data folder is broken: the read models in " + file
                            + " cannot be opened; move that file away and they are built anew from the events.",
                    e);
        }
    }

    public String uri(String database) {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/" + database;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
