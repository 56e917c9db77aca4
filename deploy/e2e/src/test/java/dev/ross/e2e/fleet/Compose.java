package dev.ross.e2e.fleet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A compose file with the files it includes. */
record Compose(String name, Map<String, Tree> documents) {
    static final String FOLDER = "deploy/compose/";
    private static final Pattern ASKED = Pattern.compile("(?<!\\$)\\$\\{(\\w+)[^}]*}");

    static Compose file(String name) {
        var documents = new LinkedHashMap<String, Tree>();
        read(name, documents);
        return new Compose(name, documents);
    }

    private static void read(String name, Map<String, Tree> into) {
        var document = Tree.allOf(Repository.HERE.file(FOLDER + name)).getFirst();
        into.put(name, document);
        document.at("include").texts().forEach(other -> read(other, into));
    }

    Map<String, Tree> services() {
        return all("services");
    }

    Tree service(String name) {
        return services().getOrDefault(name, new Tree(null));
    }

    /** All entries of a kind, of all files. */
    Map<String, Tree> all(String kind) {
        var all = new TreeMap<String, Tree>();
        documents.values().forEach(document -> all.putAll(document.at(kind).entries()));
        return all;
    }

    /** Our own services: those that are built. */
    Stream<ConfiguredProgram> nodes() {
        return services().entrySet().stream()
                .filter(service -> service.getValue().at("build").isThere())
                .map(service -> node(service.getKey(), service.getValue()));
    }

    /** The module that is built as this image, of any version. */
    static String moduleOf(String image) {
        return file("compose.yaml").services().values().stream()
                .filter(service ->
                        service.at("image").text().replaceAll(":.*", "").equals(image))
                .map(service -> service.at("build", "args", "MODULE").text())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing builds " + image));
    }

    private static ConfiguredProgram node(String name, Tree service) {
        var variables = new LinkedHashMap<String, String>();
        service.at("environment").entries().forEach((key, value) -> variables.put(key, unescaped(value.text())));
        var secrets = new TreeSet<String>();
        service.at("secrets")
                .items()
                .forEach(secret -> secrets.add(secret.at("target").textOr(secret.text())));
        return new ConfiguredProgram(
                name, Program.of(service.at("build", "args", "MODULE").text()), variables, secrets);
    }

    /** Every variable that must be in the environment when it is started. */
    Set<String> asked() {
        var asked = new TreeSet<String>();
        documents
                .keySet()
                .forEach(file -> ASKED.matcher(Repository.HERE.text(FOLDER + file))
                        .results()
                        .forEach(found -> asked.add(found.group(1))));
        all("secrets")
                .values()
                .forEach(secret -> asked.add(secret.at("environment").text()));
        return asked;
    }

    @Override
    public String toString() {
        return name;
    }

    private static String unescaped(String value) {
        return value.replace("$$", "$");
    }
}
