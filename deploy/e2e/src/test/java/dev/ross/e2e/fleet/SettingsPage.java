package dev.ross.e2e.fleet;

import dev.ross.e2e.fleet.DescribedSettings.Setting;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Renders the page of all settings from the metadata of the build. */
final class SettingsPage {
    static final String FILE = "docs/settings.md";
    static final String STANDALONE = "deploy/standalone";
    static final String WRITE = "ross.write-docs";

    private static final String TOP = """
            # Settings

            Everything that ROSS can be told, with its bounds. This page is made from what the build knows of the settings:
            after a change, `mvn test -pl deploy/e2e -am -Dtest=SettingsPageTest -Dsurefire.failIfNoSpecifiedTests=false
            -D%s` writes it.

            A setting is a property (`ross.http.body`) or a variable of the environment (`ROSS_HTTP_BODY`: points and hyphens
            become underlines). Spring Boot's own properties, such as `server.port` or `spring.mongodb.uri`, hold too. A service
            checks all of its settings before it starts anything, and ends with a sentence for each that is missing or beyond its
            bounds. Variables that begin with `ROSS_` and are no setting are warned of. Never put a secret into a file that others
            can read.
            """.formatted(WRITE);

    private static final Map<String, String> MODULES = modules();

    private SettingsPage() {}

    static String text() {
        var page = new StringBuilder(TOP);
        page.append("""

                ## deploy/run and the standalone

                Variables of the environment. Those of the services below hold too.

                """);
        table(page, DescribedSettings.of(STANDALONE), "variable", Setting::variable);
        MODULES.forEach((module, about) -> {
            page.append("\n## ").append(about).append("\n\n");
            table(page, DescribedSettings.of(module), "property", Setting::name);
        });
        return page.toString();
    }

    private static Map<String, String> modules() {
        var modules = new LinkedHashMap<String, String>();
        modules.put("service-platform", "Several services");
        for (var service : new String[] {"command-service", "query-service", "saga-service"})
            modules.put(service, service);
        return modules;
    }

    private static void table(
            StringBuilder page, DescribedSettings settings, String named, Function<Setting, String> name) {
        page.append("| ").append(named).append(" | type | default | what it is |\n| --- | --- | --- | --- |\n");
        settings.settings().stream()
                .sorted(Comparator.comparing(Setting::name))
                .map(one -> "| `%s` | %s | %s | %s |%n"
                        .formatted(
                                name.apply(one),
                                one.kind(),
                                one.byDefault().isEmpty() ? "" : "`" + one.byDefault() + "`",
                                one.description().replace("|", "\\|")))
                .forEach(page::append);
    }
}
