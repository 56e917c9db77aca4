package dev.ross.standalone.migration.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Copies an event log to another that is empty or holds its beginning. A batch is appended whole or not at all, so
 * after an interruption the next copy resumes at the target's count.
 */
public record LogCopy(OrderedEventLog source, OrderedEventLog target, Consumer<String> output) {
    private static final int BATCH = 250;

    /**
     * Copies until both logs hold the same events, and reports their count and hash.
     *
     * @throws MigrationException where the target holds something else, or the source grows meanwhile; events that the target
     *     holds already are never changed
     */
    public void run() {
        var events = source.count();
        var there = target.count();
        refuseAnother(events, there);
        if (there > 0) output.accept(there + " of " + events + " events are in " + target.name() + " already.");
        copy(there, events);
        var hash = new LogComparison(source, target, new CopyProgress("Comparing", output)).hash(events);
        if (source.count() != events || target.count() != events) {
            throw new MigrationException("Events were added during the move: stop whatever adds them, and move again.");
        }
        output.accept(events + " events, sha-256 " + hash + ", the same on both sides.");
    }

    private void refuseAnother(long events, long there) {
        if (there > events) {
            throw new MigrationException(target.name() + " holds " + there + " events and " + source.name() + " only "
                    + events + ": it is not a copy of it, and nothing was changed.");
        }
        try {
            new LogComparison(source, target, new CopyProgress("Comparing what is there", output)).hash(there);
        } catch (LogsDifferException e) {
            throw new MigrationException(
                    target.name() + " holds something else than " + source.name() + ", so nothing was copied. "
                            + e.getMessage(),
                    e);
        }
    }

    private void copy(long from, long to) {
        var progress = new CopyProgress("Copying", output);
        var entries = source.read(from, to);
        var copied = from;
        while (copied < to) {
            var batch = new ArrayList<LogEntry>(BATCH);
            while (batch.size() < BATCH && entries.hasNext()) batch.add(entries.next());
            if (batch.isEmpty())
                throw new MigrationException(source.name() + " holds only " + copied + " events of " + to + ".");
            target.append(List.copyOf(batch));
            copied += batch.size();
            progress.done(copied, to);
        }
    }
}
