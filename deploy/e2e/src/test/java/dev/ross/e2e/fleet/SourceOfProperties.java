package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Java source asks for beside its settings, as its text has it. */
record SourceOfProperties(String source) {
    private static final Pattern CONDITION = Pattern.compile("@ConditionalOnProperty\\((?:name = )?\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\"(ROSS_[A-Z0-9_]+)\"");

    /** Properties on which it depends whether a bean is made. */
    Set<String> conditions() {
        return firstGroups(CONDITION).collect(toSet());
    }

    /** Variables of the environment that are asked for by their own name. */
    Set<String> variables() {
        return firstGroups(VARIABLE).collect(toSet());
    }

    private Stream<String> firstGroups(Pattern pattern) {
        return pattern.matcher(source).results().map(found -> found.group(1));
    }
}
