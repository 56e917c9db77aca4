package dev.ross.query.proof;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * Counts the reads of views in the document store and of streams in the event store, by any caller; so nothing else
 * may happen meanwhile. Reads of the screens' own bookkeeping are not counted, since they happen at intervals.
 */
final class ReadCounter implements CommandListener {
    private static final Set<String> READS = Set.of("find", "getMore", "aggregate", "count", "distinct");
    private static final Set<String> NOT_VIEWS = Set.of("tokens", "screens", "dead-letters");

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final Map<Integer, String> views = new ConcurrentHashMap<>();

    /** Reads since the last call. */
    Read sinceLast() {
        return new Read(reads.getAndSet(0), bytes.getAndSet(0));
    }

    void readStream() {
        reads.incrementAndGet();
    }

    @Override
    public void commandStarted(CommandStartedEvent command) {
        if (!READS.contains(command.getCommandName())) return;
        var view = viewOf(command.getCommandName(), command.getCommand());
        if (NOT_VIEWS.contains(view)) return;
        reads.incrementAndGet();
        views.put(command.getRequestId(), view);
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent command) {
        if (views.remove(command.getRequestId()) != null)
            bytes.addAndGet(
                    command.getResponse() instanceof RawBsonDocument raw
                            ? raw.getByteBuffer().remaining()
                            : command.getResponse().toJson().length());
    }

    private static String viewOf(String name, BsonDocument command) {
        return command.getString(name.equals("getMore") ? "collection" : name).getValue();
    }

    /**
     * Reads made for one answer.
     *
     * @param times how often a store was asked
     * @param bytes that the document store answered
     */
    record Read(int times, long bytes) {
        static Read least(Read one, Read other) {
            return new Read(Math.min(one.times, other.times), Math.min(one.bytes, other.bytes));
        }
    }
}
