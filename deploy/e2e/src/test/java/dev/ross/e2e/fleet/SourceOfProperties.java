package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds properties and variables in the text of Java source that are read beside its settings. */
record SourceOfProperties(String source) {
    private static final Pattern CONDITION = Pattern.compile("@ConditionalOnProperty\\((?:name = )?\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\"(ROSS_[A-Z0-9_]+)\"");

    /** Properties that decide whether a bean is made. */
    Set<String> conditions() {
        return firstGroups(CONDITION).collect(toSet());
    }

    /** Environment variables that are read by their own name. */
    Set<String> variables() {
        return firstGroups(VARIABLE).collect(toSet());
    }

    private Stream<String> firstGroups(Pattern pattern) {
        return pattern.matcher(source).results().map(found -> found.group(1));
    }
}
