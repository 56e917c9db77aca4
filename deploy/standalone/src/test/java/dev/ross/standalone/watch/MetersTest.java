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
    /** Only where there is an Axon Server or a certificate. */
    private static final Set<String> ELSEWHERE = Set.of("ross_axon_server_connected", "ssl_chain_expiry_seconds");

    @TempDir
    static Path folder;

    private static Watched house;
    private static String restaurant;
    private static String mona;

    @BeforeAll
    static void open() throws Exception {
        house = new Watched(folder, Map.of());
        restaurant = house.restaurantOf("mona");
        mona = house.manager("mona", restaurant);
        house.post("/restaurants/" + restaurant + "/staff-invitations", mona, "{\"email\": \"nobody\"}");
        house.post("/restaurants/" + restaurant + "/seatings", mona, """
                {"startsAt": "2027-01-01T19:00", "partySize": 2, "guest": {"name": "Gro"}}"""); // it never opened
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @Test
    void whatAlertsAndDashboardAskForIsPublished() throws Exception {
        house.watch("/restaurants/" + restaurant + "/staff", mona).body().close();
        var published = names(house.scraped());
        assertThat(asked("rules.yaml", "expr: .*|\\s+(?:/ )?sum .*"))
                .isSubsetOf(published)
                .hasSizeGreaterThan(8);
        assertThat(asked("dashboard.json", ".*\"expr\".*"))
                .isSubsetOf(published)
                .hasSizeGreaterThan(12);
    }

    @Test
    void commandsAreTimedByTypeAndOutcomeAndRejectionsCountedByCode() {
        assertThat(house.scraped().lines())
                .anyMatch(line -> line.startsWith("ross_commands_seconds_count{")
                        && line.contains("outcome=\"done\"")
                        && line.contains("type=\"RegisterRestaurant\""))
                .anyMatch(line -> line.startsWith("ross_rejections_total{") && line.contains("code=\""));
    }

    @Test
    void everyProcessorRunsAndCatchesUp() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(house.scraped().lines().filter(line -> line.startsWith("ross_processor_lag{")))
                                .hasSizeGreaterThan(12)
                                .allMatch(line -> line.endsWith(" 0.0")));
        assertThat(house.scraped().lines().filter(line -> line.startsWith("ross_processor_running{")))
                .allMatch(line -> line.endsWith(" 1.0"));
    }

    @Test
    void whoWatchesIsCountedAndCountedOutAgain() throws Exception {
        try (var stream =
                house.watch("/restaurants/" + restaurant + "/staff", mona).body()) {
            assertThat(stream.read()).isPositive();
            assertThat(house.scraped()).containsPattern("ross_watchers\\{.*view=\"team-list\".*} [1-9]");
        }
        house.post(
                "/restaurants/" + restaurant + "/staff-invitations",
                mona,
                """
                {"email": "sam@example.org", "role": "STAFF"}"""); // whoever left is noticed when there is news
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(house.scraped()).containsPattern("ross_watchers\\{.*view=\"team-list\".*} 0.0"));
    }

    @Test
    void noLabelNamesARestaurantOrAPerson() {
        assertThat(house.scraped()).doesNotContain(restaurant, "mona", "example.org");
    }

    @Test
    void withoutACollectorThereAreNoSpans() {
        assertThat(house.has("io.micrometer.tracing.Tracer")).isFalse();
        assertThat(house.has("io.opentelemetry.api.OpenTelemetry")).isFalse();
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
