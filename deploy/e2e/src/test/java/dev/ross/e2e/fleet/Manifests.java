package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The manifests in deploy/kubernetes, as kustomize would gather them. */
record Manifests(Tree kustomization, List<Tree> documents) {
    static final String FOLDER = "deploy/kubernetes/";

    static Manifests read() {
        var kustomization =
                Tree.allOf(Repository.HERE.file(FOLDER + "kustomization.yaml")).getFirst();
        var documents = kustomization.at("resources").texts().stream()
                .filter(resource -> resource.endsWith(".yaml"))
                .flatMap(resource -> Tree.allOf(Repository.HERE.file(FOLDER + resource)).stream())
                .toList();
        return new Manifests(kustomization, documents);
    }

    /** All of a kind, by name. */
    Map<String, Tree> all(String kind) {
        return documents.stream()
                .filter(document -> document.at("kind").text().equals(kind))
                .collect(toMap(document -> document.at("metadata", "name").text(), document -> document));
    }

    Stream<Workload> workloads() {
        return all("Deployment").values().stream().map(Workload::new);
    }

    /** The workloads that run a program of ours, each of which compose builds under the same name. */
    Stream<ConfiguredProgram> nodes() {
        return workloads().filter(Workload::isOurs).map(workload -> {
            var variables = new TreeMap<String, String>();
            workload.configMaps().forEach(name -> variables.putAll(settings(name)));
            var module = Compose.moduleOf(workload.image());
            return new ConfiguredProgram(workload.name(), Program.of(module), variables, workload.secretFiles());
        });
    }

    /** The settings in the config map of this name; fails if there is none. */
    Map<String, String> settings(String configMap) {
        return kustomization.at("configMapGenerator").items().stream()
                .filter(generated -> generated.at("name").text().equals(configMap))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no config map is called " + configMap))
                .at("literals")
                .texts()
                .stream()
                .collect(
                        toMap(literal -> literal.replaceAll("=.*", ""), literal -> literal.replaceFirst("^\\w+=", "")));
    }
}
