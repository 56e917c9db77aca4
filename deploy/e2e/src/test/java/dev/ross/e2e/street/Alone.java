package dev.ross.e2e.street;

import dev.ross.e2e.house.Ports;
import java.net.URI;

/** One node of each service, and no Axon Server. */
public final class Alone implements AutoCloseable {
    private final Ground ground = new Ground("alone", Ports.another());
    private final Nodes nodes = Nodes.of(1, ground.told(), ground.logs(), "127.0.0.1:" + Ports.another());

    /** Started as far as each goes, with the identity provider of another house. */
    public static Alone started(URI identity) {
        var alone = new Alone();
        try {
            alone.ground.openWith(identity);
            alone.nodes.each(Node::startUnready);
            return alone;
        } catch (RuntimeException e) {
            alone.close();
            throw e;
        }
    }

    public Nodes nodes() {
        return nodes;
    }

    @Override
    public void close() {
        nodes.each(Node::kill);
        ground.close();
    }
}
