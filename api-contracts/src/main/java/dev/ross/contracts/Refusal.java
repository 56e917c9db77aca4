package dev.ross.contracts;

import java.util.Map;

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
    public Refusal {
        more = Map.copyOf(more);
    }

    public static Refusal of(Rejection rejection, Map<String, Object> more) {
        return new Refusal(rejection.name(), rejection.kind(), rejection.detail(), more);
    }
}
