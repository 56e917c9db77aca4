package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Deployment of one container. */
record Workload(Tree deployment) {
    String name() {
        return deployment.at("metadata", "name").text();
    }

    boolean isOurs() {
        return image().startsWith("ross/");
    }

    Tree pod() {
        return deployment.at("spec", "template", "spec");
    }

    Tree container() {
        return pod().at("containers").items().getFirst();
    }

    String image() {
        return container().at("image").text();
    }

    Tree labels() {
        return deployment.at("spec", "template", "metadata", "labels");
    }

    List<String> configMaps() {
        return container().at("envFrom").items().stream()
                .map(source -> source.at("configMapRef", "name").text())
                .toList();
    }

    /** The ports by name. */
    Map<String, Integer> ports() {
        return container().at("ports").items().stream()
                .collect(toMap(
                        port -> port.at("name").text(),
                        port -> Integer.valueOf(port.at("containerPort").text())));
    }

    Set<String> secretFiles() {
        return secretVolumes().stream()
                .flatMap(secret -> secret.at("items").items().stream())
                .map(item -> item.at("path").text())
                .collect(toSet());
    }

    List<Tree> secretVolumes() {
        return pod().at("volumes").items().stream()
                .map(volume -> volume.at("secret"))
                .filter(Tree::isThere)
                .toList();
    }

    /** Whether a selector matches this one's pods. */
    boolean isMeantBy(Tree selector) {
        var labels = selector.at("matchLabels").isThere() ? selector.at("matchLabels") : selector;
        return labels.entries().entrySet().stream()
                        .filter(wanted -> !wanted.getKey().equals("matchExpressions"))
                        .allMatch(wanted -> labels().at(wanted.getKey())
                                .text()
                                .equals(wanted.getValue().text()))
                && selector.at("matchExpressions").items().stream()
                        .allMatch(wanted -> wanted.at("values")
                                .texts()
                                .contains(labels().at(wanted.at("key").text()).text()));
    }

    @Override
    public String toString() {
        return name();
    }
}
