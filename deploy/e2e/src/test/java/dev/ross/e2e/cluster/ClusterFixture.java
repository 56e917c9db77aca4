package dev.ross.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.mail.ExternalMailServer;
import dev.ross.e2e.mail.Inbox;
import dev.ross.e2e.wire.Request;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An installation as a cluster: two nodes of each service, connected by a real Axon Server, behind one address. */
public final class ClusterFixture implements InstallationFixture {
    private final ExternalMailServer mailServer = ExternalMailServer.closed();
    private final ClusterStores stores = new ClusterStores("cluster", mailServer.port());
    private final ServiceNodes nodes;
    private @Nullable ClusterGateway gateway;

    private ClusterFixture(String axonServer) {
        nodes = ServiceNodes.of(2, stores.configFolder(), stores.logs(), axonServer);
    }

    /** A new cluster, not open yet. */
    public static ClusterFixture inANewFolder() {
        var axonServer = System.getenv("AXON_SERVER");
        if (axonServer == null || axonServer.isBlank())
            throw new IllegalStateException("Name an Axon Server without any events by AXON_SERVER=host:port");
        return new ClusterFixture(axonServer);
    }

    @Override
    public void open() {
        mailServer.open();
        if (gateway == null) startStoresAndGateway();
        startNodes();
    }

    /** Starts what runs from the first opening to the end: the stores and the gateway. */
    private void startStoresAndGateway() {
        stores.open();
        gateway = new ClusterGateway(stores.ports().system(), addresses(nodes.command()), addresses(nodes.query()));
        startNodes();
        var listed = new Request("GET", system().resolve("/api/v1/restaurants?region=Uppsala"), null).send();
        if (listed.expect(200).items().findAny().isPresent())
            throw new IllegalStateException(
                    "This Axon Server has events of another installation: give it an empty one");
    }

    private static List<URI> addresses(List<ServiceNode> nodes) {
        return nodes.stream().map(ServiceNode::address).toList();
    }

    private void startNodes() {
        var begun = System.nanoTime();
        nodes.each(node -> {
            if (!node.isUp()) node.start();
        });
        System.out.printf("The nodes were ready after %.1f s.%n", (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void openWithoutMail() {
        mailServer.close();
        startNodes();
    }

    @Override
    public void mailReturns() {
        mailServer.open();
    }

    @Override
    public boolean isOpen() {
        return gateway != null && nodes.all().stream().allMatch(ServiceNode::isUp);
    }

    @Override
    public void kill() {
        nodes.each(ServiceNode::kill);
    }

    public ServiceNodes nodes() {
        return nodes;
    }

    @Override
    public void dropViews() {
        stores.dropViews();
    }

    @Override
    public URI system() {
        return URI.create("http://127.0.0.1:" + stores.ports().system());
    }

    @Override
    public URI identity() {
        return URI.create("http://127.0.0.1:" + stores.ports().identity());
    }

    @Override
    public Inbox inbox() {
        return mailServer;
    }

    @Override
    public String secret(String name) {
        return stores.secret(name);
    }

    @Override
    public void close() {
        try {
            nodes.each(node ->
                    assertThat(node.stop()).as(node + " ends when asked to").isTrue());
        } finally {
            nodes.each(ServiceNode::kill);
            if (gateway != null) gateway.close();
            mailServer.close();
            stores.close();
        }
    }
}
