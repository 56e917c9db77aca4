package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A module of this project that runs by itself, with the settings it accepts, read from its sources and YAML.
 *
 * @param settings everything in its YAML, of a later document where two have it
 * @param properties every name that a setting or a secret may have
 * @param variables environment variables that are read by their own name
 */
record Program(String module, Map<String, String> settings, Set<String> properties, Set<String> variables) {
    private static final FrameworkProperties FRAMEWORKS = FrameworkProperties.read();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");
    private static final Pattern SERVICE = Pattern.compile("<artifactId>(\\w+-service)</artifactId>");

    static Program of(String module) {
        var parts = parts(module);
        var settings = new LinkedHashMap<String, String>();
        for (var part : parts)
            for (var file : Repository.HERE.below(part + "/src/main/resources", ".yaml"))
                for (var document : Tree.allOf(file)) document.leaves("", settings::put);
        var sources = parts.stream()
                .flatMap(part -> Repository.HERE.below(part + "/src/main/java", ".java").stream())
                .map(file -> new SourceOfProperties(Repository.text(file)))
                .toList();
        var properties = new HashSet<>(FRAMEWORKS.names());
        properties.addAll(settings.keySet());
        sources.forEach(source -> properties.addAll(source.conditions()));
        parts.forEach(part -> properties.addAll(DescribedSettings.of(part).names()));
        var variables = settings.values().stream()
                .flatMap(value -> PLACEHOLDER.matcher(value).results())
                .map(found -> found.group(1))
                .collect(toSet());
        sources.forEach(source -> variables.addAll(source.variables()));
        return new Program(module, settings, properties, variables);
    }

    static boolean isRunnable(String module) {
        return Repository.HERE.has(module + "/pom.xml") && pom(module).contains("<classifier>app</classifier>");
    }

    /** By Spring's relaxed binding: dots become underscores, hyphens become underscores or are left out. */
    boolean knowsVariable(String name) {
        return variables.contains(name)
                || properties.stream().anyMatch(property -> isCalled(name, property))
                || FRAMEWORKS.maps().anyMatch(map -> name.startsWith(upper(map) + "_"));
    }

    int port() {
        return Integer.parseInt(settings.getOrDefault("server.port", FRAMEWORKS.byDefault("server.port")));
    }

    int managementPort() {
        return Integer.parseInt(byDefault(settings.getOrDefault("management.server.port", "")));
    }

    /** The value unless a variable overrides it. */
    static String byDefault(String value) {
        return PLACEHOLDER.matcher(value).replaceAll("$2");
    }

    private static boolean isCalled(String variable, String property) {
        return variable.equals(upper(property).replace('-', '_'))
                || variable.equals(upper(property).replace("-", ""));
    }

    private static String upper(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The module itself, the services that run inside it, and the platform that all of them use. */
    private static List<String> parts(String module) {
        var dependencies = pom(module).replaceAll("(?s)^.*?<dependencies>", "");
        var inside = SERVICE.matcher(dependencies).results().map(found -> found.group(1));
        return Stream.concat(Stream.of(module, "service-platform"), inside)
                .distinct()
                .toList();
    }

    private static String pom(String module) {
        return Repository.HERE.text(module + "/pom.xml");
    }
}
