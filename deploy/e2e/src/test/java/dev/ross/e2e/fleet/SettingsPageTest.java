package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final List<String> MODULES =
            List.of(SettingsPage.STANDALONE, "service-platform", "command-service", "query-service", "saga-service");
    private static final Pattern VARIABLE = Pattern.compile("ROSS_[A-Z0-9_]+");
    private static final List<String> SCRIPTS = List.of(
            "deploy/run", "deploy/login", "deploy/operator", "deploy/move", "deploy/standalone/src/main/sh/java.sh");

    @Test
    void thePageSaysWhatTheBuildKnows() throws IOException {
        var page = SettingsPage.text();
        if (System.getProperty(SettingsPage.WRITE) != null)
            Files.writeString(Repository.HERE.file(SettingsPage.FILE), page);
        assertThat(Repository.HERE.text(SettingsPage.FILE))
                .as("write it by -D" + SettingsPage.WRITE)
                .isEqualTo(page);
    }

    @Test
    void everySettingSaysWhatItIs() {
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(DescribedSettings.of(module).settings())
                        .isNotEmpty()
                        .allSatisfy(setting -> assertThat(setting.description())
                                .as(setting.name())
                                .matches("(?s)\\p{Lu}.*\\.")));
    }

    @Test
    void everythingThatTheStandaloneAndItsScriptsReadIsDescribedThereAndNothingElseIs() {
        var described = DescribedSettings.of(SettingsPage.STANDALONE).variables();
        var ofServices = new TreeSet<String>();
        MODULES.stream()
                .skip(1)
                .forEach(
                        module -> ofServices.addAll(DescribedSettings.of(module).variables()));
        var read = read();
        assertThat(described).isSubsetOf(read);
        read.removeAll(ofServices);
        assertThat(read).isSubsetOf(described);
    }

    @Test
    void theReadmeAndTheInstallationPageNameOnlySettingsThatExist() {
        var known = new TreeSet<String>();
        MODULES.forEach(module -> known.addAll(DescribedSettings.of(module).variables()));
        assertThat(variablesIn(Repository.HERE.text("README.md"))).isNotEmpty().isSubsetOf(known);
        assertThat(variablesIn(Repository.HERE.text("docs/installation.md")))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    /** The realm's template has placeholders that look like variables, but are filled in by our own code. */
    private static Set<String> read() {
        var sources = Repository.HERE.below(SettingsPage.STANDALONE + "/src/main/java", ".java").stream()
                .filter(file -> !file.endsWith("RealmTemplate.java"))
                .flatMap(file -> new SourceOfProperties(Repository.text(file)).variables().stream());
        var scripts = SCRIPTS.stream().flatMap(script -> variablesIn(Repository.HERE.text(script)).stream());
        return Stream.concat(sources, scripts).collect(toCollection(TreeSet::new));
    }

    private static Set<String> variablesIn(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group()).collect(toCollection(TreeSet::new));
    }
}
