package dev.ross.e2e.hostile;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Makes hostile calls of many kinds at once until it is ended, and counts how each ended. */
public final class HostileLoad implements AutoCloseable {
    private final URI system;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, LongAdder>> outcomes = new ConcurrentHashMap<>();
    private volatile boolean over;

    private HostileLoad(URI system) {
        this.system = system;
    }

    public static HostileLoad begin(URI system, List<HostileCall> calls) {
        var load = new HostileLoad(system);
        for (var call : calls)
            for (int socket = 0; socket < call.sockets(); socket++) load.executor.execute(() -> load.make(call));
        return load;
    }

    private void make(HostileCall call) {
        while (!over) {
            try {
                var socket = call.open(system);
                open.add(socket);
                try {
                    var outcome = call.call(socket);
                    if (!over) count(call.kind(), outcome);
                } finally {
                    open.remove(socket);
                }
            } catch (IOException notLetIn) {
                if (!over) count(call.kind(), HostileCall.CUT);
            }
            pause(call.pauseMillis());
        }
    }

    private void count(String kind, String outcome) {
        outcomes.computeIfAbsent(kind, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, first -> new LongAdder())
                .increment();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    public int open() {
        return open.size();
    }

    /** How often each kind has ended in which way so far: by a status, or because it was cut. */
    public Map<String, Map<String, Long>> outcomes() {
        var counted = new TreeMap<String, Map<String, Long>>();
        outcomes.forEach((kind, ends) -> {
            var sums = new TreeMap<String, Long>();
            ends.forEach((end, many) -> sums.put(end, many.sum()));
            counted.put(kind, sums);
        });
        return counted;
    }

    /** Ends it: everything open is closed, and all callers have ended when this returns. */
    @Override
    public void close() {
        over = true;
        while (!executor.isTerminated()) {
            for (var socket : open) {
                try {
                    socket.close();
                } catch (IOException gone) {
                    // It is closed all the same.
                }
            }
            executor.shutdown();
            pause(50);
        }
    }
}
