package dev.ross.query.platform.axon.state;

import dev.ross.query.platform.axon.log.LogReader;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Checks whether a screen may follow the log, and stops it with a logged error if it must not. */
public final class ScreenGuard {
    private final String screen;
    private final LogAttestation attestation;
    private final ScreenStates states;
    private final Steps steps;

    public ScreenGuard(String screen, LogAttestation attestation, ScreenStates states, Steps steps) {
        this.screen = screen;
        this.attestation = attestation;
        this.states = states;
        this.steps = steps;
    }

    /**
     * Called whenever the screen begins to follow the log: at the start, and after each failure or lost connection.
     *
     * @throws ScreenStoppedException if it must not; the check is repeated every few seconds
     */
    public void beforeFollowing(LogReader log, @Nullable TrackingToken after) {
        try {
            states.checkShapes(screen);
            attestation.check(log, after);
            steps.beforeFollowing(log, after);
            states.goesOn(screen);
        } catch (LogChangedException changed) {
            states.stopped(screen, changed);
            steps.logHasChanged();
            throw changed;
        } catch (ScreenStoppedException stopped) {
            states.stopped(screen, stopped);
            throw stopped;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it was comparing the log", ending);
        }
    }

    public void read(long number, String event) {
        attestation.read(number, event);
    }

    /** Called between two batches. */
    public void betweenBatches(LogReader log) throws InterruptedException {
        steps.betweenBatches(log);
    }

    /** Work that a screen does on its own thread besides handling events. */
    public interface Steps {
        void beforeFollowing(LogReader log, @Nullable TrackingToken after) throws InterruptedException;

        void betweenBatches(LogReader log) throws InterruptedException;

        /** Called if the screen has seen events that the log no longer has. */
        void logHasChanged();
    }
}
