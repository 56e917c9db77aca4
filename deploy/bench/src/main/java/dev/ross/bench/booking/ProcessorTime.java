package dev.ross.bench.booking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Measures the processor time of this JVM for each component of the system. Java code is attributed by the flight
 * recorder's samples (from JDK 25 on, on Linux): by the thread's name, and on threads without one by the frames of its
 * stack. The JVM's own threads, such as compilers, are read from {@code /proc}.
 */
final class ProcessorTime {
    private static final long TICK = 10_000_000;
    private static final String SAMPLE = "jdk.CPUTimeSample";

    private final Recording recording;
    private final Map<String, Long> ownThreads;

    private ProcessorTime(Recording recording) throws IOException {
        this.recording = recording;
        ownThreads = ownThreads();
    }

    static ProcessorTime begin() throws IOException {
        var recording = new Recording();
        recording.enable(SAMPLE).with("throttle", "5ms").withStackTrace();
        recording.start();
        return new ProcessorTime(recording);
    }

    /** Ends the measurement; returns nanoseconds by component. */
    Map<String, Long> end() throws IOException {
        Map<String, Long> used = new HashMap<>();
        ownThreads().forEach((who, time) -> used.put(who, time - ownThreads.getOrDefault(who, 0L)));
        recording.stop();
        var file = Files.createTempFile("account", ".jfr");
        try {
            recording.dump(file);
            try (var events = new RecordingFile(file)) {
                while (events.hasMoreEvents()) add(events.readEvent(), used);
            }
        } finally {
            recording.close();
            Files.delete(file);
        }
        return used;
    }

    private static void add(RecordedEvent event, Map<String, Long> used) {
        if (!event.getEventType().getName().equals(SAMPLE)) return;
        var frames = event.getStackTrace() == null
                ? List.<RecordedFrame>of()
                : event.getStackTrace().getFrames();
        var who = who(event.getThread("eventThread"), frames);
        used.merge(who, event.getDuration("samplingPeriod").toNanos(), Long::sum);
    }

    private static String who(RecordedThread thread, List<RecordedFrame> frames) {
        var name = thread == null || thread.getJavaName() == null ? "" : thread.getJavaName();
        if (name.startsWith("EventProcessor[")) return "follower " + name.replaceAll("EventProcessor\\[(.*)].*", "$1");
        String found = null;
        for (int i = frames.size() - 1; i >= 0; i--) {
            var type = frames.get(i).getMethod().getType().getName();
            if (type.startsWith("dev.ross.bench.")) return "bench";
            if (type.startsWith("dev.ross.standalone.mongo.")) return "document store";
            if (type.startsWith("org.eclipse.jetty.")) return "HTTP and commands";
            if (type.startsWith("com.github.kagkarlsson.")) found = "scheduler";
            if ("scheduler".equals(found) && type.startsWith("dev.ross.saga.") && !type.contains(".outbox."))
                return "task " + type.substring(type.lastIndexOf('.') + 1);
        }
        if (found != null) return found;
        return name.isEmpty() ? "virtual threads, other" : "thread " + name.replaceAll("[-#]?\\d+.*$", "");
    }

    /** Returns the processor time of the JVM's own threads. */
    private static Map<String, Long> ownThreads() throws IOException {
        Map<String, Long> used = new TreeMap<>();
        try (var threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (var thread : threads) {
                var line = Files.readString(thread.resolve("stat"));
                var name = line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'));
                var who = name.matches("C[12] Compiler.*")
                        ? "JVM: compiler"
                        : name.matches("(G1|GC|VM) .*") ? "JVM: garbage collector and VM" : null;
                if (who == null) continue;
                var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
                used.merge(who, (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK, Long::sum);
            }
        }
        return used;
    }
}
