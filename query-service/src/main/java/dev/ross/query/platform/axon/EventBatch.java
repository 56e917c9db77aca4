package dev.ross.query.platform.axon;

import dev.ross.query.platform.axon.log.EventReference;
import dev.ross.query.platform.deadletter.ScreenDeadLetterSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** A batch of events that a screen handles in one unit of work, with the actions to run at its end. */
public record EventBatch(UnitOfWork<?> unit) {
    private static final String DEAD_LETTERING = EventBatch.class.getName() + ".deadLettering";
    private static final String ENDINGS = EventBatch.class.getName() + ".endings";

    /** The batch that is being handled on this thread. */
    public static EventBatch current() {
        return new EventBatch(CurrentUnitOfWork.get());
    }

    /** Returns the resource of the batch with this name, made on first use. */
    public <T> T keep(String name, Function<EventBatch, T> make) {
        T kept = unit.getResource(name);
        if (kept != null) return kept;
        var made = make.apply(this); // which may keep something itself
        unit.resources().put(name, made);
        return made;
    }

    /** Runs an action after the last event's handlers and before the token is stored. */
    public void atItsEnd(Runnable ending) {
        endings().add(ending);
    }

    /** The payloads of its events, without those that cannot be deserialized. */
    public List<Object> payloads() {
        List<Object> payloads = new ArrayList<>();
        for (var message :
                unit instanceof BatchingUnitOfWork<?> many ? many.getMessages() : List.of(unit.getMessage())) {
            try {
                payloads.add(message.getPayload());
            } catch (RuntimeException unreadable) { // its handler gets the same exception
                continue;
            }
        }
        return payloads;
    }

    /** The event that is being handled. */
    public EventReference event() {
        return deadLettering().event();
    }

    /** Whether a document is held back by a dead letter. */
    public boolean isHeldBack(String view, String key) {
        return deadLettering().holds(ScreenDeadLetterSequence.document(view, key));
    }

    /**
     * Makes an event of this batch a dead letter of one document.
     *
     * @param failure absent where it waits behind another
     */
    public void addDeadLetter(String view, String key, EventReference event, @Nullable Throwable failure) {
        deadLettering().add(ScreenDeadLetterSequence.document(view, key), event, failure);
    }

    /** Runs an action if the event that is being handled fails. */
    public void onUndo(Runnable undoing) {
        deadLettering().onUndo(undoing);
    }

    /** Stores the dead letters of this batch, before documents are written. */
    public void persistDeadLetters() {
        deadLettering().persist();
    }

    /**
     * Whether a dead letter is being retried: the document has gone on and may count it as seen, although it was not
     * applied.
     */
    public boolean comesLate(String view, String key) {
        return deadLettering().comesLate(view, key);
    }

    void begin(ScreenDeadLettering deadLettering) {
        unit.resources().put(DEAD_LETTERING, deadLettering);
    }

    private ScreenDeadLettering deadLettering() {
        ScreenDeadLettering deadLettering = unit.getResource(DEAD_LETTERING);
        return Objects.requireNonNull(deadLettering);
    }

    void end() {
        endings().forEach(Runnable::run);
    }

    private List<Runnable> endings() {
        return unit.getOrComputeResource(ENDINGS, made -> new ArrayList<>());
    }
}
