package dev.ross.contracts;

/**
 * A rejection as it travels between processes.
 *
 * @param code the rejection's name, from a closed list
 * @param kind what kind of no it is
 * @param detail for a person
 */
public record Refusal(String code, Rejection.Kind kind, String detail) {
    public static Refusal of(Rejection rejection) {
        return new Refusal(rejection.name(), rejection.kind(), rejection.detail());
    }
}
