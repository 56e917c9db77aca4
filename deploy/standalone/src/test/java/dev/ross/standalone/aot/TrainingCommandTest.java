package dev.ross.standalone.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingCommandTest {
    private final TrainingCommand command =
            new TrainingCommand(Path.of("/home/training"), Path.of("/software"), URI.create("http://k:1"), Map.of());

    @Test
    void knowsNothingThatLeadsToTheStoresThatPeopleUse() {
        var environment = command.environment(Map.of(
                "PATH", "/bin",
                "ROSS_HOME", "/home",
                "ROSS_POSTGRES_URL", "jdbc:postgresql://people/ross",
                "ROSS_EVENTS_URL", "jdbc:postgresql://people/ross",
                "ROSS_MONGO_URI", "mongodb://people",
                "ROSS_KEYCLOAK_ADMIN_SECRET", "secret",
                "SPRING_APPLICATION_JSON", "{}",
                "JAVA_TOOL_OPTIONS", "-Dross.events.url=jdbc:postgresql://people/ross"));
        assertThat(environment)
                .containsOnlyKeys(
                        "PATH",
                        "ROSS_HOME",
                        "ROSS_SOFTWARE",
                        "ROSS_KEYCLOAK_URL",
                        "ROSS_PORT",
                        "ROSS_MANAGEMENT_PORT",
                        "ROSS_S3_PORT")
                .containsEntry("ROSS_HOME", "/home/training")
                .containsEntry("ROSS_KEYCLOAK_URL", "http://k:1");
        assertThat(environment.get("ROSS_PORT")).isNotEqualTo("8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx1g", "-Xss512k", "-XX:+UseZGC", "--enable-native-access=ALL-UNNAMED"})
    void hasTheOptionsThatTheCacheDependsOn(String option) {
        assertThat(TrainingCommand.isOfTheMachine(option)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dross.events.url=jdbc:postgresql://people/ross",
                "-Dross.aot-cache=/cache",
                "-javaagent:agent.jar",
                "-Xlog:gc:file=gc.log",
                "-Xrunjdwp:transport=dt_socket",
                "-XX:StartFlightRecording=filename=f.jfr",
                "-XX:AOTCache=/cache"
            })
    void hasNoneThatAreOfThisProcessAlone(String option) {
        assertThat(TrainingCommand.isOfTheMachine(option)).isFalse();
    }
}
