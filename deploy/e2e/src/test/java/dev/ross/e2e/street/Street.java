package dev.ross.e2e.street;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.house.House;
import dev.ross.e2e.mail.Inbox;
import dev.ross.e2e.mail.PostBox;
import dev.ross.e2e.wire.Request;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The house as a street of many: two nodes of each service, joined by a real Axon Server, behind one address. */
public final class Street implements House {
    private final PostBox postBox = PostBox.closed();
    private final Ground ground = new Ground("street", postBox.port());
    private final Nodes nodes;
    private @Nullable Gateway gateway;

    private Street(String axonServer) {
        nodes = Nodes.of(2, ground.told(), ground.logs(), axonServer);
    }

    /** A new one, not open yet. */
    public static Street inANewFolder() {
        var axonServer = System.getenv("AXON_SERVER");
        if (axonServer == null || axonServer.isBlank())
            throw new IllegalStateException("Name an Axon Server without any events by AXON_SERVER=host:port");
        return new Street(axonServer);
    }

    @Override
    public void open() {
        postBox.open();
        if (gateway == null) lay();
        startNodes();
    }

    /** What lies there from the first opening to the end. */
    private void lay() {
        ground.open();
        gateway = new Gateway(ground.ports().system(), addresses(nodes.command()), addresses(nodes.query()));
        startNodes();
        var listed = new Request("GET", system().resolve("/api/v1/restaurants?region=Uppsala"), null).send();
        if (listed.expect(200).items().findAny().isPresent())
            throw new IllegalStateException("This Axon Server has events of another house: give it an empty one");
    }

    private static List<URI> addresses(List<Node> nodes) {
        return nodes.stream().map(Node::address).toList();
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
        postBox.close();
        startNodes();
    }

    @Override
    public void mailReturns() {
        postBox.open();
    }

    @Override
    public boolean isOpen() {
        return gateway != null && nodes.all().stream().allMatch(Node::isUp);
    }

    @Override
    public void kill() {
        nodes.each(Node::kill);
    }

    public Nodes nodes() {
        return nodes;
    }

    @Override
    public URI system() {
        return URI.create("http://127.0.0.1:" + ground.ports().system());
    }

    @Override
    public URI identity() {
        return URI.create("http://127.0.0.1:" + ground.ports().identity());
    }

    @Override
    public Inbox inbox() {
        return postBox;
    }

    @Override
    public String secret(String name) {
        return ground.secret(name);
    }

    @Override
    public void close() {
        try {
            nodes.each(node ->
                    assertThat(node.stop()).as(node + " ends when asked to").isTrue());
        } finally {
            nodes.each(Node::kill);
            if (gateway != null) gateway.close();
            postBox.close();
            ground.close();
        }
    }
}
