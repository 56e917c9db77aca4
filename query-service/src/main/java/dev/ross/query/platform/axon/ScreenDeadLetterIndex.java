package dev.ross.query.platform.axon;

import dev.ross.query.platform.axon.state.ScreenStoppedException;
import dev.ross.query.platform.deadletter.DocumentFlags;
import dev.ross.query.platform.deadletter.ScreenDeadLetter;
import dev.ross.query.platform.deadletter.ScreenDeadLetterSequence;
import dev.ross.query.platform.deadletter.ScreenDeadLetters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The stored dead letters of one screen by their sequence, as this node knows them. It marks the documents that they
 * hold back. Used by the screen's own thread alone.
 */
final class ScreenDeadLetterIndex {
    private final String screen;
    private final ScreenDeadLetters store;
    private final Supplier<DocumentFlags> flags;
    private final int atMost;
    private final Map<ScreenDeadLetterSequence, List<ScreenDeadLetter>> deadLetters = new HashMap<>();

    /**
     * @param atMost how many dead letters the screen may have; it stops when there are more
     */
    ScreenDeadLetterIndex(String screen, ScreenDeadLetters store, Supplier<DocumentFlags> flags, int atMost) {
        this.screen = screen;
        this.store = store;
        this.flags = flags;
        this.atMost = atMost;
    }

    String screen() {
        return screen;
    }

    /** Loads the dead letters that this or another node has added before. */
    void load() {
        deadLetters.clear();
        store.of(screen).forEach(this::know);
    }

    boolean isEmpty() {
        return deadLetters.isEmpty();
    }

    boolean has(ScreenDeadLetterSequence sequence) {
        return deadLetters.containsKey(sequence);
    }

    List<ScreenDeadLetter> of(ScreenDeadLetterSequence sequence) {
        return List.copyOf(deadLetters.getOrDefault(sequence, List.of()));
    }

    /** The dead letters that an operator has requested an action for. */
    List<ScreenDeadLetter> wanted() {
        return store.of(screen).stream().filter(one -> one.wanted() != null).toList();
    }

    /** Stores dead letters before documents are written, which come into the index with {@link #add} afterwards. */
    void persist(List<ScreenDeadLetter> added) {
        store.add(added);
    }

    /** Adds stored dead letters, and holds back their documents. */
    void add(List<ScreenDeadLetter> added) {
        Set<ScreenDeadLetterSequence> held = new HashSet<>();
        for (var one : added) {
            know(one);
            if (held.add(one.sequence()) && one.sequence().view() != null)
                flags.get().hold(one.sequence().view(), one.sequence().key());
        }
    }

    /** Removes a dead letter that is handled or dropped; with the last of its sequence the document is released. */
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

    /**
     * @throws ScreenStoppedException if there would be more than allowed with so many more
     */
    void checkBound(int more) {
        if (size() + more > atMost) throw tooMany();
    }

    private ScreenStoppedException tooMany() {
        return new ScreenStoppedException("it has reached the limit of " + atMost + " dead letters");
    }

    private int size() {
        return deadLetters.values().stream().mapToInt(Collection::size).sum();
    }

    private void know(ScreenDeadLetter one) {
        var known = deadLetters.computeIfAbsent(one.sequence(), first -> new ArrayList<>());
        known.removeIf(other -> other.number() == one.number());
        known.add(one);
    }
}
