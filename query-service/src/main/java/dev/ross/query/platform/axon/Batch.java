package dev.ross.query.platform.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The events a screen handles together, and what it keeps for their end. */
public record Batch(UnitOfWork<?> unit) {
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

    void end() {
        endings().forEach(Runnable::run);
    }

    private List<Runnable> endings() {
        return unit.getOrComputeResource(ENDINGS, made -> new ArrayList<>());
    }
}
