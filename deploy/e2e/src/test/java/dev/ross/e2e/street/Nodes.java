package dev.ross.e2e.street;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All nodes of the three services. */
public record Nodes(List<Node> command, List<Node> query, List<Node> saga) {
    /**
     * @param each how many of each service
     * @param said the folder where each service is told of the parts
     */
    static Nodes of(int each, Path said, Path logs, String axonServer) {
        return new Nodes(
                some(each, "command-service", said, logs, axonServer),
                some(each, "query-service", said, logs, axonServer),
                some(each, "saga-service", said, logs, axonServer));
    }

    private static List<Node> some(int each, String service, Path said, Path logs, String axonServer) {
        return IntStream.rangeClosed(1, each)
                .mapToObj(number -> new Node(service, number, said.resolve(service + ".properties"), logs, axonServer))
                .toList();
    }

    public List<Node> all() {
        return Stream.of(command, query, saga).flatMap(List::stream).toList();
    }

    /** With all of them at once. */
    void each(Consumer<Node> act) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            all().stream()
                    .map(node -> CompletableFuture.runAsync(() -> act.accept(node), hands))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }
}
