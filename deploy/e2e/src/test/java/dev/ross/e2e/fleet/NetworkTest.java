package dev.ross.e2e.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the network policies of Kubernetes: which connections are allowed, and that no program needs another. */
class NetworkTest {
    private static final Manifests MANIFESTS = Manifests.read();

    static Stream<Workload> workloads() {
        return MANIFESTS.workloads();
    }

    @Test
    void nobodySpeaksToAnybodyByDefault() {
        assertThat(MANIFESTS.all("NetworkPolicy").values())
                .filteredOn(policy -> policy.at("spec", "podSelector").entries().isEmpty())
                .anySatisfy(policy -> {
                    assertThat(policy.at("spec", "policyTypes").texts()).containsExactly("Ingress", "Egress");
                    assertThat(policy.at("spec").entries()).doesNotContainKeys("ingress", "egress");
                });
    }

    @Test
    void everyRuleIsAboutSomebody() {
        assertThat(MANIFESTS.all("NetworkPolicy"))
                .allSatisfy((name, policy) -> assertThat(workloads())
                        .anyMatch(workload -> workload.isMeantBy(policy.at("spec", "podSelector"))));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyCallerThatIsLetInFindsAPort(Workload workload) {
        about(workload)
                .flatMap(policy -> policy.at("spec", "ingress").everywhere("port"))
                .forEach(port -> assertThat(workload.ports()).containsKey(port.text()));
    }

    @Test
    void everyStoreThatASettingNamesHasAnAddressAndMayBeAsked() {
        MANIFESTS
                .nodes()
                .forEach(node -> node.variables().values().stream()
                        .flatMap(Address::allIn)
                        .forEach(store -> {
                            assertThat(MANIFESTS.all("Service")).as(node.name()).containsKey(store.host());
                            assertThat(open(node.name())).as(node.name()).contains(String.valueOf(store.port()));
                        }));
    }

    @Test
    void mailMayLeave() {
        var saga = MANIFESTS.settings("saga-service");
        assertThat(MANIFESTS.all("Service")).containsKey(saga.get("SPRING_MAIL_HOST"));
        assertThat(open("saga-service")).contains(saga.get("SPRING_MAIL_PORT"));
    }

    private static Stream<Tree> about(Workload workload) {
        return MANIFESTS.all("NetworkPolicy").values().stream()
                .filter(policy -> workload.isMeantBy(policy.at("spec", "podSelector")));
    }

    private static Stream<String> open(String name) {
        return workloads()
                .filter(workload -> workload.name().equals(name))
                .flatMap(NetworkTest::about)
                .flatMap(policy -> policy.at("spec", "egress").everywhere("port"))
                .map(Tree::text);
    }
}
