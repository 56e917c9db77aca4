package dev.ross.saga.notification.push;

import dev.ross.saga.platform.push.PushOutcome;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what became of a message at the push servers of its addressees' devices. */
final class PushTally {
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private Duration pause = Duration.ZERO;

    synchronized void add(String addressee, PushOutcome outcome) {
        switch (outcome.result()) {
            case TAKEN -> taken.add(addressee);
            case LATER -> {
                waiting.add(addressee);
                if (outcome.pause().compareTo(pause) > 0) pause = outcome.pause();
            }
            case GONE, REFUSED -> {}
        }
    }

    /** Those of whom at least one device has it. */
    synchronized Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** Whether a device may take it later. */
    synchronized boolean mustBeTriedAgain() {
        return !waiting.isEmpty();
    }

    /** Whether a device of this addressee may take it later. */
    synchronized boolean isWaiting(String addressee) {
        return waiting.contains(addressee);
    }

    /** The longest pause that a server asks for. */
    synchronized Duration pause() {
        return pause;
    }
}
