package dev.ross.e2e.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for every Deployment, or for each that runs a program of ours. */
class WorkloadTest {
    private static final Manifests MANIFESTS = Manifests.read();

    static Stream<Workload> workloads() {
        return MANIFESTS.workloads();
    }

    static Stream<Workload> services() {
        return workloads().filter(Workload::isOurs);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void knowsItsOwnPods(Workload workload) {
        assertThat(workload.isMeantBy(workload.deployment().at("spec", "selector")))
                .isTrue();
        assertThat(workload.pod().everywhere("labelSelector")).isNotEmpty().allMatch(workload::isMeantBy);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isAskedHowItIs(Workload workload) {
        var probes = workload.isOurs()
                ? List.of("startupProbe", "livenessProbe", "readinessProbe")
                : List.of("livenessProbe", "readinessProbe");
        assertThat(probes).allMatch(probe -> workload.container().at(probe).isThere());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isGivenSoMuchAndNoMore(Workload workload) {
        var resources = workload.container().at("resources");
        for (var bound : List.of("requests", "limits"))
            assertThat(resources.at(bound).entries()).as(bound).containsKeys("cpu", "memory");
        assertThat(resources.at("limits", "memory").isThere()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isNotDisruptedAllAtOnce(Workload workload) {
        assertThat(MANIFESTS.all("PodDisruptionBudget").values())
                .filteredOn(budget -> workload.isMeantBy(budget.at("spec", "selector")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void mayDoNothingButItsWork(Workload workload) {
        assertThat(workload.pod().at("automountServiceAccountToken").text()).isEqualTo("false");
        assertThat(workload.pod().at("securityContext", "runAsNonRoot").text()).isEqualTo("true");
        var context = workload.container().at("securityContext");
        assertThat(context.at("readOnlyRootFilesystem").text()).isEqualTo("true");
        assertThat(context.at("allowPrivilegeEscalation").text()).isEqualTo("false");
        assertThat(context.at("capabilities", "drop").texts()).containsExactly("ALL");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasTimeToLeave(Workload workload) {
        var pause = workload.container()
                .at("lifecycle", "preStop", "sleep", "seconds")
                .textOr("0");
        var grace = Integer.parseInt(
                workload.pod().at("terminationGracePeriodSeconds").text());
        assertThat(grace - Integer.parseInt(pause))
                .isGreaterThanOrEqualTo(workload.isOurs() ? 3 * phase(workload) : 20);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyPortThatIsNamedIsOneOfItsOwn(Workload workload) {
        assertThat(workload.container().everywhere("port").map(Tree::text))
                .isSubsetOf(workload.ports().keySet());
        MANIFESTS.all("Service").forEach((name, service) -> {
            var selector = service.at("spec", "selector");
            if (selector.isThere() && workload.isMeantBy(selector))
                assertThat(service.at("spec", "ports").items())
                        .allSatisfy(port -> assertThat(workload.ports())
                                .containsKey(port.at("targetPort").text())
                                .containsValue(Integer.valueOf(port.at("port").text())));
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyPortOfAServiceIsOneThatItListensOn(Workload workload) {
        var program = Program.of(Compose.moduleOf(workload.image()));
        assertThat(workload.ports().get("management")).isEqualTo(program.managementPort());
        if (workload.ports().containsKey("http"))
            assertThat(workload.ports().get("http")).isEqualTo(program.port());
    }

    @ParameterizedTest
    @MethodSource("services")
    void growsAndShrinksButNeverToOne(Workload workload) {
        assertThat(MANIFESTS.all("HorizontalPodAutoscaler").values())
                .filteredOn(scaler ->
                        scaler.at("spec", "scaleTargetRef", "name").text().equals(workload.name()))
                .singleElement()
                .satisfies(scaler -> assertThat(Integer.parseInt(
                                scaler.at("spec", "minReplicas").text()))
                        .isGreaterThan(1));
        assertThat(workload.deployment().at("spec", "replicas").isThere()).isFalse();
    }

    private static int phase(Workload workload) {
        var settings = Program.of(Compose.moduleOf(workload.image())).settings();
        return Integer.parseInt(settings.getOrDefault("spring.lifecycle.timeout-per-shutdown-phase", "30s")
                .replace("s", ""));
    }
}
