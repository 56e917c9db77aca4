package dev.ross.query.platform.axon;

import dev.ross.query.platform.deadletter.DocumentFlags;
import dev.ross.query.platform.deadletter.ScreenDeadLetter;
import dev.ross.query.platform.deadletter.ScreenDeadLetterSequence;
import dev.ross.query.platform.deadletter.ScreenDeadLetters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Isolates the failing events of a screen's batches: the changes of such an event are undone, and it becomes a dead
 * letter with all that follow it in its sequence, while the others go on. Used by the screen's own thread alone.
 */
final class ScreenDeadLettering {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenDeadLettering.class);

    private final String screen;
    private final ScreenDeadLetters store;
    private final Supplier<DocumentFlags> flags;
    private final int atMost;
    private final Map<ScreenDeadLetterSequence, List<ScreenDeadLetter>> deadLetters = new HashMap<>();
    private final List<ScreenDeadLetter> ofThisBatch = new ArrayList<>();
    private final List<ScreenDeadLetter> ofThisEvent = new ArrayList<>();
    private final Set<String> lastAdded = new HashSet<>();
    private final List<Runnable> undo = new ArrayList<>();
    private @Nullable EventReference event;
    private @Nullable ScreenDeadLetterSequence retried;

    /**
     * @param atMost how many dead letters the screen may have; it stops when there are more
     */
    ScreenDeadLettering(String screen, ScreenDeadLetters store, Supplier<DocumentFlags> flags, int atMost) {
        this.screen = screen;
        this.store = store;
        this.flags = flags;
        this.atMost = atMost;
    }

    /** Loads the dead letters that this or another node has added before. */
    void load() {
        deadLetters.clear();
        store.of(screen).forEach(this::know);
    }

    boolean isEmpty() {
        return deadLetters.isEmpty();
    }

    /** The dead letters that an operator has requested an action for. */
    List<ScreenDeadLetter> wanted() {
        return store.of(screen).stream().filter(one -> one.wanted() != null).toList();
    }

    List<ScreenDeadLetter> of(ScreenDeadLetterSequence sequence) {
        return List.copyOf(deadLetters.getOrDefault(sequence, List.of()));
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
                && (deadLetters.containsKey(sequence) || hold(ofThisBatch, sequence) || hold(ofThisEvent, sequence));
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
        store.add(ofThisBatch);
        if (retried == null && size() + ofThisBatch.size() > atMost) throw tooMany();
    }

    /** Called once documents are written. */
    void finish() {
        Set<ScreenDeadLetterSequence> held = new HashSet<>();
        lastAdded.clear();
        for (var one : ofThisBatch) {
            lastAdded.add(one.id());
            know(one);
            if (held.add(one.sequence()) && one.sequence().view() != null)
                flags.get().hold(one.sequence().view(), one.sequence().key());
        }
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

    /** Deletes all dead letters: the screen is rebuilt. */
    void forget() {
        store.forget(screen);
        deadLetters.clear();
    }

    /**
     * @throws ScreenStoppedException if the limit of dead letters is reached
     */
    void checkBound() {
        if (size() >= atMost) throw tooMany();
    }

    private ScreenStoppedException tooMany() {
        return new ScreenStoppedException("it has reached the limit of " + atMost + " dead letters");
    }

    private int size() {
        return deadLetters.values().stream().mapToInt(Collection::size).sum();
    }

    /** Removes a dead letter that is handled or dropped. */
    void remove(ScreenDeadLetter done) {
        store.remove(List.of(done));
        var left = deadLetters.get(done.sequence());
        if (left == null) return;
        left.removeIf(one -> one.number() == done.number());
        if (!left.isEmpty()) return;
        deadLetters.remove(done.sequence());
        if (done.sequence().view() != null)
            flags.get().release(done.sequence().view(), done.sequence().key());
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
                    screen,
                    why);
        to.add(new ScreenDeadLetter(
                screen, sequence, failing.number(), failing.stream(), failing.type(), Instant.now(), why, null));
    }

    private void know(ScreenDeadLetter one) {
        var known = deadLetters.computeIfAbsent(one.sequence(), first -> new ArrayList<>());
        known.removeIf(other -> other.number() == one.number());
        known.add(one);
    }

    private static boolean hold(List<ScreenDeadLetter> added, ScreenDeadLetterSequence sequence) {
        return added.stream().anyMatch(one -> one.sequence().equals(sequence));
    }
}
