package dev.ross.e2e.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {
    static Stream<Tree> built() {
        return Stream.of("compose.yaml", "compose-one-machine.yaml")
                .flatMap(file -> Compose.file(file).services().values().stream())
                .map(service -> service.at("build"))
                .filter(Tree::isThere);
    }

    @ParameterizedTest
    @MethodSource("built")
    void isMadeOfAProgramByAStageThatIsThere(Tree build) {
        var dockerfile = build.at("dockerfile").text();
        assertThat(Repository.HERE.file(Compose.FOLDER + build.at("context").text()))
                .isEqualTo(Repository.HERE.root());
        assertThat(Repository.HERE.has(dockerfile)).isTrue();
        assertThat(found("FROM \\S+ AS (\\w+)")).contains(build.at("target").text());
        assertThat(found("ARG (\\w+)")).containsAll(build.at("args").entries().keySet());
        assertThat(Program.isRunnable(build.at("args", "MODULE").text())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("built")
    void findsItsJarPastTheListOfWhatIsLeftOut(Tree build) {
        var jar = build.at("args", "MODULE").text() + "/target/*-app.jar";
        assertThat(found("COPY (\\S+) /application.jar")).containsExactly("${MODULE}/target/*-app.jar");
        assertThat(letIn()).contains(jar);
    }

    @Test
    void whatIsCopiedIsHereAndLetIn() {
        assertThat(found("COPY (deploy/\\S+) "))
                .isNotEmpty()
                .allMatch(Repository.HERE::has)
                .isSubsetOf(letIn());
    }

    @Test
    void showsThePortsThatTheServicesListenOn() {
        var service = Program.of("command-service");
        assertThat(found("EXPOSE (.+)")).containsExactly(service.port() + " " + service.managementPort());
        assertThat(Repository.HERE.text(Compose.FOLDER + "healthy"))
                .contains("${ROSS_MANAGEMENT_PORT:-" + service.managementPort() + "}");
    }

    @Test
    void isNobodyInParticularAndTheSameAsInKubernetes() {
        var user = found("USER (\\d+):\\d+");
        assertThat(user).hasSize(1);
        assertThat(Manifests.read().workloads().filter(Workload::isOurs))
                .allMatch(workload -> user.contains(
                        workload.pod().at("securityContext", "runAsUser").text()));
    }

    @Test
    void isTrainedByTheJdkAndWithTheApplicationThatItRuns() {
        assertThat(found("ARG JAVA=(\\S+)"))
                .hasSize(1)
                .allMatch(base -> base.matches("eclipse-temurin:[0-9.]+_[0-9]+-jre"));
        assertThat(found("FROM (\\S+) AS (?:layers|application)")).containsExactly("${JAVA}", "${JAVA}");
        assertThat(found("FROM (\\S+) AS (?:training|service)")).containsExactly("application", "application");
    }

    /** Without one of them it would end before loading any class that is worth caching. */
    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service", "saga-service"})
    void isTrainedWithEverythingThatAServiceRequires(String service) throws IOException {
        var training = new Properties();
        training.load(new StringReader(Repository.HERE.text(Compose.FOLDER + "training.properties")));
        var required = Stream.of("service-platform", service)
                .flatMap(module -> DescribedSettings.of(module).settings().stream())
                .filter(setting -> setting.description().endsWith(" Required."))
                .map(DescribedSettings.Setting::name);
        assertThat(required).hasSizeGreaterThan(4).isSubsetOf(training.stringPropertyNames());
        assertThat(training.values())
                .allMatch(value ->
                        !value.toString().contains("//") || value.toString().contains("127.0.0.1:1/"));
        assertThat(Repository.HERE.text(Compose.FOLDER + "Dockerfile"))
                .contains("SPRING_CONFIG_ADDITIONAL_LOCATION=file:/tmp/training.properties");
    }

    @Test
    void startsEverywhereWithTheOptionsThatItWasTrainedWith() {
        var start = List.of("java", "@java-options", "-XX:AOTCache=ross.aot", "-jar", "application.jar");
        assertThat(found("ENTRYPOINT \\[(.+)]")).containsExactly("\"" + String.join("\", \"", start) + "\"");
        assertThat(Compose.file("compose-one-machine.yaml")
                        .service("standalone")
                        .at("entrypoint")
                        .texts())
                .endsWith(start.toArray(String[]::new));
        assertThat(Repository.HERE.text(Compose.FOLDER + "Dockerfile"))
                .contains("java @java-options -Xmx1g -XX:AOTCacheOutput=/tmp/ross.aot -jar application.jar")
                .doesNotContain("JAVA_TOOL_OPTIONS");
    }

    @Test
    void theGatewayAsksThePortsThatTheServicesListenOn() {
        var caddyfile = Repository.HERE.text(Compose.FOLDER + "gateway/Caddyfile");
        assertThat(Pattern.compile("dynamic a \\{\\$(READS|WRITES)} (\\d+)")
                        .matcher(caddyfile)
                        .results())
                .hasSize(2)
                .allMatch(found -> found.group(2)
                                .equals(String.valueOf(
                                        Program.of("query-service").port()))
                        && found.group(2)
                                .equals(String.valueOf(
                                        Program.of("command-service").port())));
    }

    private static List<String> letIn() {
        return Repository.HERE
                .text(Compose.FOLDER + "Dockerfile.dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
    }

    private static List<String> found(String pattern) {
        return Pattern.compile("(?m)^" + pattern)
                .matcher(Repository.HERE.text(Compose.FOLDER + "Dockerfile"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
