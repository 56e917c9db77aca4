package dev.ross.e2e.fleet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program of ours as it is to run somewhere.
 *
 * @param variables what its environment says
 * @param secrets what the files of its secrets are called
 */
record Node(String name, Program program, Map<String, String> variables, Set<String> secrets) {
    /** What is said to it that it does not listen to. */
    Stream<String> unheard() {
        var strange = variables.keySet().stream().filter(name -> !program.knowsVariable(name));
        return Stream.concat(strange, secrets.stream().filter(name -> !isHeard(name)))
                .map(what -> name + " is told " + what);
    }

    /** A file of a tree of properties, or one that becomes a variable, or one that another setting refers to. */
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
