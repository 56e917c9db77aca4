package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The properties that Java source asks for, as its text has them. */
record SourceOfProperties(String source) {
    private static final Pattern RECORD = Pattern.compile(
            "@ConfigurationProperties\\(\"([^\"]+)\"\\)\\s*(?:public )?record \\w+\\(((?:[^()]|\\([^()]*\\))*)\\)");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(\\([^()]*\\))?");
    private static final Pattern LAST_WORD = Pattern.compile("^.*\\W");
    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{([^:}]+)");
    private static final Pattern CONDITION = Pattern.compile("@ConditionalOnProperty\\((?:name = )?\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\"(ROSS_[A-Z_]+)\"");

    Set<String> properties() {
        var bound = RECORD.matcher(source)
                .results()
                .flatMap(asked -> components(asked.group(2)).map(name -> asked.group(1) + "." + name));
        return Stream.of(bound, firstGroups(VALUE), firstGroups(CONDITION))
                .flatMap(found -> found)
                .collect(toSet());
    }

    /** Variables of the environment that are asked for by their own name. */
    Set<String> variables() {
        return firstGroups(VARIABLE).collect(toSet());
    }

    private Stream<String> firstGroups(Pattern pattern) {
        return pattern.matcher(source).results().map(found -> found.group(1));
    }

    private static Stream<String> components(String ofRecord) {
        return Arrays.stream(ANNOTATION.matcher(ofRecord).replaceAll("").split(","))
                .map(component -> LAST_WORD.matcher(component.strip()).replaceAll(""))
                .map(SourceOfProperties::kebab);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
