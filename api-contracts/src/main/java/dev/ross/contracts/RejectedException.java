package dev.ross.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Reports that a command was rejected and nothing happened. Carries the {@link RejectionDetails} as Axon's exception
 * details, since only those survive a remote bus.
 */
public final class RejectedException extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private final transient RejectionDetails details;

    public RejectedException(Rejection rejection) {
        this(rejection, Map.of());
    }

    /**
     * @param more see {@link RejectionDetails#more}
     */
    public RejectedException(Rejection rejection, Map<String, Object> more) {
        this(RejectionDetails.of(rejection, more));
    }

    private RejectedException(RejectionDetails details) {
        super(details.code(), null, details, false);
        this.details = details;
    }

    /**
     * Throws the rejection, of kind {@link Rejection.Kind#TOO_EARLY}, if the due time has not come; the exception
     * carries that time as {@link RejectionDetails#DUE_AT}.
     */
    public static void requireDue(Instant due, Instant now, Rejection tooEarly) {
        if (now.isBefore(due)) throw new RejectedException(tooEarly, Map.of(RejectionDetails.DUE_AT, due.toString()));
    }

    /** The same rejection with other additional data. */
    public RejectedException with(Map<String, Object> more) {
        return new RejectedException(new RejectionDetails(details.code(), details.kind(), details.detail(), more));
    }

    public RejectionDetails details() {
        return details;
    }

    /** Throws the rejection unless the condition holds. */
    public static void require(boolean condition, Rejection otherwise) {
        if (!condition) throw new RejectedException(otherwise);
    }

    /** Throws the rejection if there is one. */
    public static void requireNone(Optional<? extends Rejection> reason) {
        reason.ifPresent(rejection -> {
            throw new RejectedException(rejection);
        });
    }
}
