package dev.ross.platform.web;

/** What is wrong with a query parameter. */
public record ParameterFault(Kind kind, String name) {
    /** For the problem document, in one sentence. */
    public String detail() {
        return switch (kind) {
            case UNKNOWN -> "There is no parameter '%s' here.".formatted(name);
            case NO_BOOLEAN -> "The parameter '%s' is true or false.".formatted(name);
            case REPEATED -> "The parameter '%s' stands there once.".formatted(name);
        };
    }

    /** The ways in which a parameter can be wrong. */
    public enum Kind {
        UNKNOWN,
        NO_BOOLEAN,
        REPEATED
    }
}
