package dev.ross.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RulesTest {
    private static final Path FOLDER = Path.of("../observability");
    private static final Pattern ALERT = Pattern.compile("alert: (\\w+)");

    @Test
    void everyAlertIsToldWhenItMustAndNeverOtherwise() throws Exception {
        succeeds("test", "rules", "rules.test.yaml");
        assertThat(alerts())
                .isNotEmpty()
                .allMatch(alert -> text("rules.test.yaml").contains("alertname: " + alert));
    }

    @Test
    void prometheusReadsWhatItIsGiven() throws Exception {
        succeeds("check", "config", "prometheus.yaml");
    }

    @Test
    void everyAlertIsExplained() {
        assertThat(alerts()).allMatch(alert -> text("README.md").contains("| " + alert + " |"));
    }

    @Test
    void theDashboardIsOneThatGrafanaReads() {
        var dashboard = JsonMapper.shared().readTree(text("dashboard.json"));
        assertThat(dashboard.path("panels").values())
                .isNotEmpty()
                .allMatch(panel -> !panel.path("title").asString().isBlank()
                        && panel.path("targets").size() > 0);
    }

    @Test
    void theAutoscalersAskForWhatIsPublished() {
        assertThat(text("../kubernetes/saga-service.yaml")).contains("name: ross_processor_lag");
        assertThat(text("rules.yaml")).contains("(ross_processor_lag)");
    }

    /** Lag is no sign that another node would help: one node at a time follows a screen. */
    @Test
    void nodesOfTheReadSideAreNotAddedWhileAScreenIsBehind() {
        assertThat(text("../kubernetes/query-service.yaml")).doesNotContain("ross_processor_lag");
    }

    /** Debian has promtool in its package prometheus. */
    private static void succeeds(String... arguments) throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "promtool is not installed");
        var command = Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList();
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }

    private static List<String> alerts() {
        return ALERT.matcher(text("rules.yaml"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
