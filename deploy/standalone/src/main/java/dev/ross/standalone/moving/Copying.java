package dev.ross.standalone.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Copies what one shelf holds to another that holds the beginning of it, or nothing. A batch is there whole or not at all,
 * so whatever ends a copy, the next one sees from what is there how far it had come.
 */
public record Copying(Shelf source, Shelf target, Consumer<String> tell) {
    private static final int BATCH = 250;

    /**
     * Ends when both hold the same, and tells its count and hash.
     *
     * @throws CannotMove where the target holds something else, or the source grows meanwhile; what is there already
     *     is never changed
     */
    public void run() {
        var events = source.count();
        var there = target.count();
        refuseAnother(events, there);
        if (there > 0) tell.accept(there + " of " + events + " events are in " + target.name() + " already.");
        copy(there, events);
        var hash = new Comparison(source, target, new Told("Comparing", tell)).hash(events);
        if (source.count() != events || target.count() != events) {
            throw new CannotMove("Events were added during the move: stop whatever adds them, and move again.");
        }
        tell.accept(events + " events, sha-256 " + hash + ", the same on both sides.");
    }

    private void refuseAnother(long events, long there) {
        if (there > events) {
            throw new CannotMove(target.name() + " holds " + there + " events and " + source.name() + " only " + events
                    + ": it is not a copy of it, and nothing was changed.");
        }
        try {
            new Comparison(source, target, new Told("Comparing what is there", tell)).hash(there);
        } catch (NotTheSame e) {
            throw new CannotMove(
                    target.name() + " holds something else than " + source.name() + ", so nothing was copied. "
                            + e.getMessage(),
                    e);
        }
    }

    private void copy(long from, long to) {
        var told = new Told("Copying", tell);
        var entries = source.read(from, to);
        var copied = from;
        while (copied < to) {
            var batch = new ArrayList<Entry>(BATCH);
            while (batch.size() < BATCH && entries.hasNext()) batch.add(entries.next());
            if (batch.isEmpty())
                throw new CannotMove(source.name() + " holds only " + copied + " events of " + to + ".");
            target.append(List.copyOf(batch));
            copied += batch.size();
            told.done(copied, to);
        }
    }
}
