package dev.ross.e2e.cluster;

import dev.ross.e2e.installation.FreePorts;
import java.net.URI;

/** One node of each service, and no Axon Server. */
public final class SingleNodeFixture implements AutoCloseable {
    private final ClusterStores stores = new ClusterStores("alone", FreePorts.another());
    private final ServiceNodes nodes =
            ServiceNodes.of(1, stores.configFolder(), stores.logs(), "127.0.0.1:" + FreePorts.another());

    /** Starts each as far as it goes, with the identity provider of another installation. */
    public static SingleNodeFixture started(URI identity) {
        var alone = new SingleNodeFixture();
        try {
            alone.stores.openWith(identity);
            alone.nodes.each(ServiceNode::startUnready);
            return alone;
        } catch (RuntimeException e) {
            alone.close();
            throw e;
        }
    }

    public ServiceNodes nodes() {
        return nodes;
    }

    @Override
    public void close() {
        nodes.each(ServiceNode::kill);
        stores.close();
    }
}
