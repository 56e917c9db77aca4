package dev.ross.query.platform.axon;

import dev.ross.query.platform.parking.DocumentFlags;
import dev.ross.query.platform.parking.ParkedEvent;
import dev.ross.query.platform.parking.ParkedEvents;
import dev.ross.query.platform.parking.ParkedSequence;
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
 * Keeps the events apart that one screen handles together: what one of them did before it failed is undone, and it is
 * parked with all that follow it in its sequence, while the others go on. Used by the screen's own thread alone.
 */
final class ScreenParking {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenParking.class);

    private final String screen;
    private final ParkedEvents store;
    private final Supplier<DocumentFlags> flags;
    private final int atMost;
    private final Map<ParkedSequence, List<ParkedEvent>> parked = new HashMap<>();
    private final List<ParkedEvent> ofThisBatch = new ArrayList<>();
    private final List<ParkedEvent> ofThisEvent = new ArrayList<>();
    private final Set<String> lastParked = new HashSet<>();
    private final List<Runnable> undo = new ArrayList<>();
    private @Nullable EventReference event;
    private @Nullable ParkedSequence retried;

    /**
     * @param atMost as many events may be parked; the screen stops when there are more
     */
    ScreenParking(String screen, ParkedEvents store, Supplier<DocumentFlags> flags, int atMost) {
        this.screen = screen;
        this.store = store;
        this.flags = flags;
        this.atMost = atMost;
    }

    /** What this or another node has parked before. */
    void load() {
        parked.clear();
        store.of(screen).forEach(this::know);
    }

    boolean isEmpty() {
        return parked.isEmpty();
    }

    /** Those that an operator asked something for. */
    List<ParkedEvent> wanted() {
        return store.of(screen).stream().filter(one -> one.wanted() != null).toList();
    }

    List<ParkedEvent> of(ParkedSequence sequence) {
        return List.copyOf(parked.getOrDefault(sequence, List.of()));
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

    /** Undone if the event that is being handled fails after all. */
    void onUndo(Runnable undoing) {
        undo.add(undoing);
    }

    void succeeded() {
        ofThisBatch.addAll(ofThisEvent);
        ofThisEvent.clear();
        undo.clear();
    }

    /** The event is parked in its stream, and has changed nothing. */
    void failed(EventReference failing, @Nullable Throwable failure) {
        undo.reversed().forEach(Runnable::run);
        undo.clear();
        ofThisEvent.clear();
        add(ofThisBatch, ParkedSequence.stream(failing.stream()), failing, failure);
    }

    boolean holds(ParkedSequence sequence) {
        return !sequence.equals(retried)
                && (parked.containsKey(sequence) || hold(ofThisBatch, sequence) || hold(ofThisEvent, sequence));
    }

    /**
     * @param failure absent where it waits behind another
     */
    void park(ParkedSequence sequence, EventReference failing, @Nullable Throwable failure) {
        add(failing.equals(event) && failure == null ? ofThisEvent : ofThisBatch, sequence, failing, failure);
    }

    /**
     * Before documents are written: what is parked must not be lost, the token is about to pass it.
     *
     * @throws ScreenStoppedException if more are parked than may be: by a batch at most
     */
    void persist() {
        ofThisBatch.addAll(ofThisEvent);
        ofThisEvent.clear();
        if (ofThisBatch.isEmpty()) return;
        store.park(ofThisBatch);
        if (retried == null && size() + ofThisBatch.size() > atMost) throw tooMany();
    }

    /** Once documents are written. */
    void finish() {
        Set<ParkedSequence> held = new HashSet<>();
        lastParked.clear();
        for (var one : ofThisBatch) {
            lastParked.add(one.id());
            know(one);
            if (held.add(one.sequence()) && one.sequence().view() != null)
                flags.get().hold(one.sequence().view(), one.sequence().key());
        }
        ofThisBatch.clear();
    }

    /** The events of this sequence are handled again. */
    void retry(@Nullable ParkedSequence sequence) {
        retried = sequence;
    }

    /** Whether a document may take the event for seen although it has not: it was parked, and the document went on. */
    boolean comesLate(String view, String key) {
        return retried != null && (retried.view() == null || retried.equals(ParkedSequence.document(view, key)));
    }

    /** Whether the event that was handled again had to be parked again. */
    boolean failedAgain(ParkedEvent event) {
        return lastParked.contains(event.id());
    }

    /** The screen begins anew. */
    void forget() {
        store.forget(screen);
        parked.clear();
    }

    /**
     * @throws ScreenStoppedException if as many are parked as may be
     */
    void checkBound() {
        if (size() >= atMost) throw tooMany();
    }

    private ScreenStoppedException tooMany() {
        return new ScreenStoppedException("it may park " + atMost + " events, and has");
    }

    private int size() {
        return parked.values().stream().mapToInt(Collection::size).sum();
    }

    /** It is handled, or given up. */
    void remove(ParkedEvent done) {
        store.remove(List.of(done));
        var left = parked.get(done.sequence());
        if (left == null) return;
        left.removeIf(one -> one.number() == done.number());
        if (!left.isEmpty()) return;
        parked.remove(done.sequence());
        if (done.sequence().view() != null)
            flags.get().release(done.sequence().view(), done.sequence().key());
    }

    private void add(
            List<ParkedEvent> to, ParkedSequence sequence, EventReference failing, @Nullable Throwable failure) {
        var why = failure == null ? null : Failures.kinds(failure);
        if (why != null)
            LOG.error("The screen {} parks event {} ({}): {}", screen, failing.number(), failing.type(), why);
        to.add(new ParkedEvent(
                screen, sequence, failing.number(), failing.stream(), failing.type(), Instant.now(), why, null));
    }

    private void know(ParkedEvent one) {
        var known = parked.computeIfAbsent(one.sequence(), first -> new ArrayList<>());
        known.removeIf(other -> other.number() == one.number());
        known.add(one);
    }

    private static boolean hold(List<ParkedEvent> events, ParkedSequence sequence) {
        return events.stream().anyMatch(one -> one.sequence().equals(sequence));
    }
}
