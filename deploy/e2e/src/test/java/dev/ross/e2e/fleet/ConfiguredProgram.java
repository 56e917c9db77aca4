package dev.ross.e2e.fleet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program of ours with its configuration in one deployment.
 *
 * @param variables its environment
 * @param secrets the names of the files of its secrets
 */
record ConfiguredProgram(String name, Program program, Map<String, String> variables, Set<String> secrets) {
    /** Variables and secrets that the program does not read. */
    Stream<String> unheard() {
        var strange = variables.keySet().stream().filter(name -> !program.knowsVariable(name));
        return Stream.concat(strange, secrets.stream().filter(name -> !isHeard(name)))
                .map(what -> name + " is told " + what);
    }

    /** Whether it is a property, becomes a variable, or is referred to by another setting. */
    private boolean isHeard(String secret) {
        return program.properties().contains(secret)
                || program.knowsVariable(secret)
                || variables.values().stream().anyMatch(value -> value.contains("${" + asProperty(secret) + "}"));
    }

    private static String asProperty(String secret) {
        return secret.matches("[A-Z0-9_]+")
                ? secret.toLowerCase(java.util.Locale.ROOT).replace('_', '.')
                : secret;
    }
}
