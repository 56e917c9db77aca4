package dev.ross.e2e.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesTest {
    private static final Manifests MANIFESTS = Manifests.read();

    static Stream<Workload> workloads() {
        return MANIFESTS.workloads();
    }

    static Stream<Workload> services() {
        return workloads().filter(Workload::isOurs);
    }

    @Test
    void everyFileIsListedAndEveryListedFileIsHere() {
        var listed = MANIFESTS.kustomization().at("resources").texts();
        assertThat(listed).allMatch(resource -> Repository.HERE.has(Manifests.FOLDER + resource));
        assertThat(Repository.HERE.below(Manifests.FOLDER, ".yaml"))
                .extracting(file -> file.getFileName().toString())
                .filteredOn(file -> !file.equals("kustomization.yaml"))
                .isSubsetOf(listed);
    }

    @Test
    void theServicesAreTheOnesThatComposeRunsTwice() {
        assertThat(services().map(Workload::name))
                .containsExactlyInAnyOrderElementsOf(Compose.file("compose.yaml")
                        .nodes()
                        .map(ConfiguredProgram::name)
                        .toList());
    }

    @Test
    void theGatewayReadsTheFileThatComposeMounts() {
        var folder = Compose.FOLDER + "gateway/";
        var generated = Tree.allOf(Repository.HERE.file(folder + "kustomization.yaml"))
                .getFirst()
                .at("configMapGenerator")
                .items();
        assertThat(workloads().flatMap(workload -> workload.pod().at("volumes").everywhere("configMap")))
                .extracting(map -> map.at("name").text())
                .isEqualTo(generated.stream().map(map -> map.at("name").text()).toList());
        assertThat(generated.stream().flatMap(map -> map.at("files").texts().stream()))
                .containsExactly("Caddyfile")
                .allMatch(file -> Repository.HERE.has(folder + file));
    }

    @Test
    void everythingThatAServiceIsToldItListensTo() {
        assertThat(MANIFESTS.nodes().flatMap(ConfiguredProgram::unheard)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everySecretIsNamedWhereItIsSaidWhatMustBeThereBefore(Workload workload) {
        var readme = Repository.HERE.text(Manifests.FOLDER + "README.md");
        for (var secret : workload.secretVolumes()) {
            var row = readme.lines()
                    .filter(line ->
                            line.startsWith("| `" + secret.at("secretName").text() + "` |"))
                    .findFirst()
                    .orElse("");
            var keys =
                    Pattern.compile("`([^`]+)`").matcher(row).results().skip(1).map(found -> found.group(1));
            assertThat(keys)
                    .containsExactlyInAnyOrderElementsOf(secret.at("items").items().stream()
                            .map(item -> item.at("key").text())
                            .toList());
        }
    }

    @Test
    void theIngressLeadsToAPortOfAService() {
        MANIFESTS.documents().stream()
                .flatMap(document -> document.at("spec", "rules").everywhere("backend"))
                .map(backend -> backend.at("service"))
                .forEach(to -> assertThat(MANIFESTS.all("Service"))
                        .hasEntrySatisfying(
                                to.at("name").text(),
                                service -> assertThat(
                                                service.at("spec", "ports").everywhere("name"))
                                        .contains(to.at("port", "name"))));
    }
}
