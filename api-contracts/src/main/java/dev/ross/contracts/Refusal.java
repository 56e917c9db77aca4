package dev.ross.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A rejection as it travels between processes.
 *
 * @param code the rejection's name, from a closed list
 * @param kind what kind of no it is
 * @param detail for a person
 * @param more what a client may go on with, by the name it has in the answer; as JSON has it, so that it is the same
 *     however it travels: text, numbers, and lists and maps of them
 */
public record Refusal(String code, Rejection.Kind kind, String detail, Map<String, Object> more) {
    /** Under this name in {@link #more}: when what was refused as too early will be due, an instant in ISO 8601. */
    public static final String DUE_AT = "dueAt";

    public Refusal {
        more = Map.copyOf(more);
    }

    /** When it will be due; absent unless it was refused as too early, and for no other reason than the time. */
    public Optional<Instant> dueAt() {
        return kind == Rejection.Kind.TOO_EARLY && more.get(DUE_AT) instanceof String due
                ? Optional.of(Instant.parse(due))
                : Optional.empty();
    }

    public static Refusal of(Rejection rejection, Map<String, Object> more) {
        return new Refusal(rejection.name(), rejection.kind(), rejection.detail(), more);
    }
}
