package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {
    private static final Map<String, String> REFERENCES =
            Map.of("secrets", "source", "networks", "", "volumes", "source", "configs", "source");

    static Stream<Compose> files() {
        return Stream.of("compose.yaml", "compose-one-machine.yaml").map(Compose::file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPartHasAnImage(Compose compose) {
        assertThat(compose.services())
                .isNotEmpty()
                .allSatisfy((name, service) -> assertThat(service.at("image").isThere()
                                || service.at("build").isThere())
                        .as(name)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPartWaitsForPartsThatAreThereAndCanSayThatTheyAreWell(Compose compose) {
        compose.services()
                .forEach((name, service) -> service.at("depends_on").entries().forEach((other, how) -> {
                    assertThat(compose.services()).as(name).containsKey(other);
                    assertThat(how.at("condition").text()).isEqualTo("service_healthy");
                    assertThat(compose.service(other).at("healthcheck", "test").isThere())
                            .as(other + " has a health check")
                            .isTrue();
                }));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingThatAPartUsesIsDeclared(Compose compose) {
        REFERENCES.forEach((kind, key) -> compose.services()
                .forEach((name, service) -> assertThat(service.at(kind).items().stream()
                                .map(item -> reference(item, key))
                                .filter(it -> !it.startsWith(".")))
                        .as(name)
                        .allMatch(compose.all(kind)::containsKey)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsMountedFromThisFolderIsHere(Compose compose) {
        var mounted = compose.services().values().stream()
                .flatMap(service -> service.at("volumes").texts().stream())
                .filter(volume -> volume.startsWith("."))
                .map(volume -> volume.replaceAll(":.*", ""));
        assertThat(mounted).isNotEmpty().allMatch(file -> Repository.HERE.has(Compose.FOLDER + file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noSecretComesFromAFileAndEachIsUsed(Compose compose) {
        var used = compose.services().values().stream()
                .flatMap(service -> service.at("secrets").items().stream())
                .map(secret -> reference(secret, "source"))
                .collect(toSet());
        assertThat(compose.all("secrets")).allSatisfy((name, secret) -> {
            assertThat(secret.entries()).containsOnlyKeys("environment");
            assertThat(used).contains(name);
        });
    }

    /** Compose refuses such a service, since it copies values from its environment. */
    @ParameterizedTest
    @MethodSource("files")
    void nothingThatIsGivenSecretsIsReadOnly(Compose compose) {
        assertThat(compose.services().values())
                .filteredOn(service -> service.at("secrets").isThere())
                .isNotEmpty()
                .noneMatch(service -> service.at("read_only").isThere());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingThatAServiceIsToldItListensTo(Compose compose) {
        assertThat(compose.nodes().flatMap(ConfiguredProgram::unheard)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyAddressLeadsToAPartAndToAPortThatOurPartsListenOn(Compose compose) {
        var ours = Set.copyOf(compose.nodes().map(ConfiguredProgram::name).toList());
        compose.services()
                .forEach((name, service) -> service.at("environment").entries().values().stream()
                        .flatMap(value -> Address.allIn(value.text()))
                        .forEach(address -> {
                            assertThat(compose.services())
                                    .as(name + " asks " + address)
                                    .containsKey(address.host());
                            assertThat(ours).doesNotContain(address.host());
                        }));
        var gateway = compose.service("gateway").at("environment");
        for (var side : List.of("READS", "WRITES"))
            assertThat(ours).contains(gateway.at(side).text());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theWorldReachesTheGatewayAlone(Compose compose) {
        compose.services().forEach((name, service) -> {
            if (!name.equals("gateway"))
                assertThat(service.at("ports").texts()).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
        });
    }

    @Test
    void everyServiceRunsTwice() {
        assertThat(Compose.file("compose.yaml").services().values().stream()
                        .filter(service -> service.at("build").isThere()))
                .hasSize(3)
                .allMatch(service -> service.at("deploy", "replicas").text().equals("2"));
    }

    @Test
    void theExampleNamesEveryVariableThatIsAskedForAndNoOtherAndGivesNoneAValue() {
        var asked = new TreeSet<String>();
        files().forEach(compose -> asked.addAll(compose.asked()));
        assertThat(Repository.HERE.text(Compose.FOLDER + ".env.example").lines().filter(line -> line.matches("[^#].*")))
                .allMatch(line -> line.endsWith("="))
                .extracting(line -> line.replace("=", ""))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    private static String reference(Tree item, String key) {
        return item.at(key).textOr(item.text()).replaceAll(":.*", "");
    }
}
