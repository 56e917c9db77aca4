package dev.ross.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersTest {
    private static final Path FOLDER = Path.of("../observability");
    private static final Pattern NAME = Pattern.compile("\\b(?:ross|http|disk|jvm|process|ssl|logback)_[a-z_]+\\b");
    /** Meters that exist only with an Axon Server or a certificate. */
    private static final Set<String> ELSEWHERE = Set.of("ross_axon_server_connected", "ssl_chain_expiry_seconds");

    @TempDir
    static Path folder;

    private static ObservedServices services;
    private static String restaurant;
    private static String mona;

    @BeforeAll
    static void open() throws Exception {
        services = new ObservedServices(folder, Map.of());
        restaurant = services.restaurantOf("mona");
        mona = services.manager("mona", restaurant);
        services.post("/restaurants/" + restaurant + "/staff-invitations", mona, "{\"email\": \"nobody\"}");
        services.post("/restaurants/" + restaurant + "/seatings", mona, """
                {"startsAt": "2027-01-01T19:00", "partySize": 2, "guest": {"name": "Gro"}}"""); // it has no opening hours
    }

    @AfterAll
    static void close() throws Exception {
        services.close();
    }

    @Test
    void whatAlertsAndDashboardAskForIsPublished() throws Exception {
        services.watch("/restaurants/" + restaurant + "/staff", mona).body().close();
        var published = names(services.scraped());
        assertThat(asked("rules.yaml", "expr: .*|\\s+(?:/ )?sum .*"))
                .isSubsetOf(published)
                .hasSizeGreaterThan(8);
        assertThat(asked("dashboard.json", ".*\"expr\".*"))
                .isSubsetOf(published)
                .hasSizeGreaterThan(12);
    }

    @Test
    void commandsAreTimedByTypeAndOutcomeAndRejectionsCountedByCode() {
        assertThat(services.scraped().lines())
                .anyMatch(line -> line.startsWith("ross_commands_seconds_count{")
                        && line.contains("outcome=\"done\"")
                        && line.contains("type=\"RegisterRestaurant\""))
                .anyMatch(line -> line.startsWith("ross_rejections_total{") && line.contains("code=\""));
    }

    @Test
    void everyProcessorRunsAndCatchesUp() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                services.scraped().lines().filter(line -> line.startsWith("ross_processor_lag{")))
                        .hasSizeGreaterThan(12)
                        .allMatch(line -> line.endsWith(" 0.0")));
        assertThat(services.scraped().lines().filter(line -> line.startsWith("ross_processor_running{")))
                .allMatch(line -> line.endsWith(" 1.0"));
    }

    @Test
    void whoWatchesIsCountedAndCountedOutAgain() throws Exception {
        try (var stream =
                services.watch("/restaurants/" + restaurant + "/staff", mona).body()) {
            assertThat(stream.read()).isPositive();
            assertThat(services.scraped()).containsPattern("ross_stream_subscribers\\{.*view=\"team-list\".*} [1-9]");
        }
        services.post(
                "/restaurants/" + restaurant + "/staff-invitations",
                mona,
                """
                {"email": "sam@example.org", "role": "STAFF"}"""); // a closed connection is noticed at a change
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(services.scraped())
                        .containsPattern("ross_stream_subscribers\\{.*view=\"team-list\".*} 0.0"));
    }

    @Test
    void noLabelNamesARestaurantOrAPerson() {
        assertThat(services.scraped()).doesNotContain(restaurant, "mona", "example.org");
    }

    @Test
    void withoutACollectorThereAreNoSpans() {
        assertThat(services.has("io.micrometer.tracing.Tracer")).isFalse();
        assertThat(services.has("io.opentelemetry.api.OpenTelemetry")).isFalse();
    }

    private static Set<String> asked(String file, String lines) throws Exception {
        var expressions = Files.readAllLines(FOLDER.resolve(file)).stream()
                .map(String::strip)
                .filter(line -> line.matches(lines.strip()) || line.matches("(?:/ )?sum .*"))
                .reduce("", (before, line) -> before + "\n" + line);
        var names = names(expressions);
        names.removeAll(ELSEWHERE);
        return names;
    }

    private static Set<String> names(String text) {
        var names = new TreeSet<String>();
        NAME.matcher(text).results().forEach(found -> names.add(found.group()));
        return names;
    }
}
