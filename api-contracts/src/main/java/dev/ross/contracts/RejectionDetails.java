package dev.ross.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A rejection in the form in which it is sent between processes.
 *
 * @param code the rejection's name, from a closed list
 * @param kind its category
 * @param detail for a person
 * @param more additional data for the client, by name; of JSON types only, so that it is the same over every transport:
 *     text, numbers, and lists and maps of them
 */
public record RejectionDetails(String code, Rejection.Kind kind, String detail, Map<String, Object> more) {
    /** Key in {@link #more}: the due time of a command that was rejected as too early, an instant in ISO 8601. */
    public static final String DUE_AT = "dueAt";

    public RejectionDetails {
        more = Map.copyOf(more);
    }

    /** The due time; empty unless the command was rejected as too early, and for the time alone. */
    public Optional<Instant> dueAt() {
        return kind == Rejection.Kind.TOO_EARLY && more.get(DUE_AT) instanceof String due
                ? Optional.of(Instant.parse(due))
                : Optional.empty();
    }

    public static RejectionDetails of(Rejection rejection, Map<String, Object> more) {
        return new RejectionDetails(rejection.name(), rejection.kind(), rejection.detail(), more);
    }
}
