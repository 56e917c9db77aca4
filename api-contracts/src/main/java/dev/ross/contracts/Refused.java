package dev.ross.contracts;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;

/** The answer is no, and nothing happened. Carries the {@link Refusal} as details, since only those survive a remote bus. */
public final class Refused extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Rejection rejection) {
        this(rejection, Map.of());
    }

    /**
     * @param more see {@link Refusal#more}
     */
    public Refused(Rejection rejection, Map<String, Object> more) {
        this(Refusal.of(rejection, more));
    }

    private Refused(Refusal refusal) {
        super(refusal.code(), null, refusal, false);
        this.refusal = refusal;
    }

    /**
     * Throws the rejection, of kind {@link Rejection.Kind#TOO_EARLY}, where the time for it has not come; it carries that time
     * as {@link Refusal#DUE_AT}.
     */
    public static void requireDue(Instant due, Instant now, Rejection tooEarly) {
        if (now.isBefore(due)) throw new Refused(tooEarly, Map.of(Refusal.DUE_AT, due.toString()));
    }

    /** The same no, with more to go on with. */
    public Refused with(Map<String, Object> more) {
        return new Refused(new Refusal(refusal.code(), refusal.kind(), refusal.detail(), more));
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Throws the rejection unless the condition holds. */
    public static void require(boolean condition, Rejection otherwise) {
        if (!condition) throw new Refused(otherwise);
    }
}
