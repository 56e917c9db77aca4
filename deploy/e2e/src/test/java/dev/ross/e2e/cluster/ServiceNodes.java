package dev.ross.e2e.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All nodes of the three services. */
public record ServiceNodes(List<ServiceNode> command, List<ServiceNode> query, List<ServiceNode> saga) {
    /**
     * @param each how many of each service
     * @param config the folder with the configuration of each service
     */
    static ServiceNodes of(int each, Path config, Path logs, String axonServer) {
        return new ServiceNodes(
                some(each, "command-service", config, logs, axonServer),
                some(each, "query-service", config, logs, axonServer),
                some(each, "saga-service", config, logs, axonServer));
    }

    private static List<ServiceNode> some(int each, String service, Path config, Path logs, String axonServer) {
        return IntStream.rangeClosed(1, each)
                .mapToObj(number ->
                        new ServiceNode(service, number, config.resolve(service + ".properties"), logs, axonServer))
                .toList();
    }

    public List<ServiceNode> all() {
        return Stream.of(command, query, saga).flatMap(List::stream).toList();
    }

    /** Does this to all of them at once. */
    void each(Consumer<ServiceNode> act) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            all().stream()
                    .map(node -> CompletableFuture.runAsync(() -> act.accept(node), executor))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }
}
