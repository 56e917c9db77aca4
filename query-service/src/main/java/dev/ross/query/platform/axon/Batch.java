package dev.ross.query.platform.axon;

import dev.ross.query.platform.parking.ParkedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The events a screen handles together, and what it keeps for their end. */
public record Batch(UnitOfWork<?> unit) {
    private static final String PARKING = Batch.class.getName() + ".parking";
    private static final String ENDINGS = Batch.class.getName() + ".endings";

    /** The batch that is being handled on this thread. */
    public static Batch current() {
        return new Batch(CurrentUnitOfWork.get());
    }

    /** What the batch keeps under this name, made on first use. */
    public <T> T keep(String name, Function<Batch, T> make) {
        T kept = unit.getResource(name);
        if (kept != null) return kept;
        var made = make.apply(this); // which may keep something itself
        unit.resources().put(name, made);
        return made;
    }

    /** Runs after the last event's handlers and before the token that says they ran. */
    public void atItsEnd(Runnable ending) {
        endings().add(ending);
    }

    /** What its events say, those that cannot be read left out. */
    public List<Object> payloads() {
        List<Object> payloads = new ArrayList<>();
        for (var message :
                unit instanceof BatchingUnitOfWork<?> many ? many.getMessages() : List.of(unit.getMessage())) {
            try {
                payloads.add(message.getPayload());
            } catch (RuntimeException unreadable) { // who handles it is told so
                continue;
            }
        }
        return payloads;
    }

    /** The event that is being handled. */
    public EventReference event() {
        return parking().event();
    }

    /** Whether a document is held up by an event that could not be shown in it. */
    public boolean isParked(String view, String key) {
        return parking().holds(ParkedSequence.document(view, key));
    }

    /**
     * Parks an event of this batch for one document.
     *
     * @param failure absent where it waits behind another
     */
    public void park(String view, String key, EventReference event, @Nullable Throwable failure) {
        parking().park(ParkedSequence.document(view, key), event, failure);
    }

    /** Undone if the event that is being handled fails. */
    public void onUndo(Runnable undoing) {
        parking().onUndo(undoing);
    }

    /** Keeps what was parked, before documents are written. */
    public void persistParked() {
        parking().persist();
    }

    /** Whether a document may take the event for seen although it has not: it was parked, and the document went on. */
    public boolean comesLate(String view, String key) {
        return parking().comesLate(view, key);
    }

    void begin(ScreenParking parking) {
        unit.resources().put(PARKING, parking);
    }

    private ScreenParking parking() {
        ScreenParking parking = unit.getResource(PARKING);
        return Objects.requireNonNull(parking);
    }

    void end() {
        endings().forEach(Runnable::run);
    }

    private List<Runnable> endings() {
        return unit.getOrComputeResource(ENDINGS, made -> new ArrayList<>());
    }
}
