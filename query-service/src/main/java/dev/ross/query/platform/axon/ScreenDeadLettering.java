package dev.ross.query.platform.axon;

import dev.ross.query.platform.axon.failure.FailureClassifier;
import dev.ross.query.platform.axon.log.EventReference;
import dev.ross.query.platform.axon.state.ScreenStoppedException;
import dev.ross.query.platform.deadletter.ScreenDeadLetter;
import dev.ross.query.platform.deadletter.ScreenDeadLetterSequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Isolates the failing events of a screen's batches: the changes of such an event are undone, and it becomes a dead
 * letter with all that follow it in its sequence, while the others go on. Used by the screen's own thread alone.
 */
final class ScreenDeadLettering {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenDeadLettering.class);

    private final ScreenDeadLetterIndex index;
    private final List<ScreenDeadLetter> ofThisBatch = new ArrayList<>();
    private final List<ScreenDeadLetter> ofThisEvent = new ArrayList<>();
    private final Set<String> lastAdded = new HashSet<>();
    private final List<Runnable> undo = new ArrayList<>();
    private @Nullable EventReference event;
    private @Nullable ScreenDeadLetterSequence retried;

    ScreenDeadLettering(ScreenDeadLetterIndex index) {
        this.index = index;
    }

    void beginBatch() {
        ofThisBatch.clear();
        ofThisEvent.clear();
    }

    void begin(EventReference next) {
        event = next;
        undo.clear();
        ofThisEvent.clear();
    }

    EventReference event() {
        if (event == null) throw new IllegalStateException("no event is being handled");
        return event;
    }

    /** Runs an action if the event that is being handled fails after all. */
    void onUndo(Runnable undoing) {
        undo.add(undoing);
    }

    void succeeded() {
        ofThisBatch.addAll(ofThisEvent);
        ofThisEvent.clear();
        undo.clear();
    }

    /** Undoes the event's changes and makes it a dead letter of its stream. */
    void failed(EventReference failing, @Nullable Throwable failure) {
        undo.reversed().forEach(Runnable::run);
        undo.clear();
        ofThisEvent.clear();
        add(ofThisBatch, ScreenDeadLetterSequence.stream(failing.stream()), failing, failure);
    }

    boolean holds(ScreenDeadLetterSequence sequence) {
        return !sequence.equals(retried)
                && (index.has(sequence) || hold(ofThisBatch, sequence) || hold(ofThisEvent, sequence));
    }

    /**
     * Makes an event a dead letter.
     *
     * @param failure absent where it waits behind another
     */
    void add(ScreenDeadLetterSequence sequence, EventReference failing, @Nullable Throwable failure) {
        add(failing.equals(event) && failure == null ? ofThisEvent : ofThisBatch, sequence, failing, failure);
    }

    /**
     * Stores the dead letters before documents are written: the token is about to pass them, and they must not be lost.
     *
     * @throws ScreenStoppedException if there are more than allowed: by a batch at most
     */
    void persist() {
        ofThisBatch.addAll(ofThisEvent);
        ofThisEvent.clear();
        if (ofThisBatch.isEmpty()) return;
        index.persist(ofThisBatch);
        if (retried == null) index.checkBound(ofThisBatch.size());
    }

    /** Called once documents are written. */
    void finish() {
        lastAdded.clear();
        ofThisBatch.forEach(one -> lastAdded.add(one.id()));
        index.add(ofThisBatch);
        ofThisBatch.clear();
    }

    /** Marks the sequence whose events are being handled again. */
    void retry(@Nullable ScreenDeadLetterSequence sequence) {
        retried = sequence;
    }

    /**
     * Whether a dead letter is being retried: the document has gone on and may count it as seen, although it was not
     * applied.
     */
    boolean comesLate(String view, String key) {
        return retried != null
                && (retried.view() == null || retried.equals(ScreenDeadLetterSequence.document(view, key)));
    }

    /** Whether the event that was handled again became a dead letter again. */
    boolean failedAgain(ScreenDeadLetter one) {
        return lastAdded.contains(one.id());
    }

    private void add(
            List<ScreenDeadLetter> to,
            ScreenDeadLetterSequence sequence,
            EventReference failing,
            @Nullable Throwable failure) {
        var why = failure == null ? null : FailureClassifier.exceptionTypes(failure);
        if (why != null)
            LOG.error(
                    "Event {} ({}) becomes a dead letter of the screen {}: {}",
                    failing.number(),
                    failing.type(),
                    index.screen(),
                    why);
        to.add(new ScreenDeadLetter(
                index.screen(),
                sequence,
                failing.number(),
                failing.stream(),
                failing.type(),
                Instant.now(),
                why,
                null));
    }

    private static boolean hold(List<ScreenDeadLetter> added, ScreenDeadLetterSequence sequence) {
        return added.stream().anyMatch(one -> one.sequence().equals(sequence));
    }
}
