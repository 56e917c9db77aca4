package dev.ross.platform.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environment variables that are settings of ROSS: every property below {@code ross} in the configuration metadata,
 * written as a variable.
 */
record KnownVariables(Set<String> names) {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OURS = "\"ross.";
    private static final int FARTHEST = 3;

    /** Reads the metadata of every module on the class path. */
    static KnownVariables onTheClassPath(ClassLoader loader) {
        var names = new TreeSet<String>();
        try {
            for (var file : Collections.list(loader.getResources(METADATA))) {
                var connection = file.openConnection();
                connection.setUseCaches(false);
                try (var json = connection.getInputStream()) {
                    names.addAll(variablesIn(json));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownVariables(names);
    }

    private static Set<String> variablesIn(InputStream metadata) throws IOException {
        var names = new TreeSet<String>();
        var text = new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
        if (!text.contains(OURS)) return names;
        for (var property : new JsonMapper().readTree(text).path("properties")) {
            var name = property.path("name").asString("");
            if (name.startsWith("ross.")) names.add(variable(name));
        }
        return names;
    }

    static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether the variable is known; hyphens may be omitted, and list entries have an index. */
    boolean has(String variable) {
        var joined = joined(variable.replaceFirst("_\\d+$", ""));
        return names.contains(variable)
                || names.stream().anyMatch(name -> joined(name).equals(joined));
    }

    /** The known variable with the most similar spelling, if there is one. */
    Optional<String> nearest(String variable) {
        return names.stream()
                .filter(name -> distance(name, variable) <= FARTHEST)
                .min(Comparator.comparingInt(name -> distance(name, variable)));
    }

    private static String joined(String variable) {
        return variable.replace("_", "");
    }

    /** The Levenshtein distance: the number of insertions, deletions and replacements. */
    private static int distance(String one, String other) {
        var costs = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) costs[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[other.length()];
    }
}
