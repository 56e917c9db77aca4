package dev.ross.standalone.launch;

import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Configuration files for services that run in processes of their own: one for each service, with the addresses and
 * passwords of the backends, readable by its owner alone. The files exist as long as the backends run.
 */
record ServiceConfigFiles(Path folder) implements AutoCloseable {
    private static final String KEYS = "ross\\.keys\\.(master-key|url|username|password)";
    private static final String CALLERS = "ross\\.identity\\.(issuer|jwks-url|audience)";
    private static final String COMPANIONS = "ross\\.companion\\.secret";
    private static final String PICTURES = "ross\\.s3\\..*";
    private static final Map<String, Predicate<String>> NEEDED = Map.of(
            "command-service",
                    named("ross\\.(public-url|secret)", KEYS, "ross\\.keys\\.owner-.*", CALLERS, COMPANIONS, PICTURES),
            "query-service",
                    named(
                            "ross\\.(public-url|mail\\.from|push\\.public-key)",
                            "spring\\.mongodb\\..*",
                            KEYS,
                            CALLERS,
                            COMPANIONS,
                            PICTURES),
            "saga-service",
                    named(
                            "ross\\.(public-url|secret)",
                            KEYS,
                            CALLERS,
                            COMPANIONS,
                            PICTURES,
                            "ross\\.(sagas|push)\\..*",
                            "(ross|spring)\\.mail\\..*",
                            "ross\\.identity\\.(admin-url|realm|client-id|client-secret)"));

    static ServiceConfigFiles to(Path folder, Map<String, Object> properties) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (var service : NEEDED.entrySet()) {
                var needed = new Properties();
                properties.forEach((name, value) -> {
                    if (service.getValue().test(name)) needed.setProperty(name, value.toString());
                });
                SecretFiles.write(folder.resolve(service.getKey() + ".properties"), text(needed));
            }
            return new ServiceConfigFiles(folder);
        } catch (IOException e) {
            throw new StartException("The folder " + folder + " cannot be written to.", e);
        }
    }

    private static String text(Properties properties) throws IOException {
        var text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }

    private static Predicate<String> named(String... patterns) {
        return Pattern.compile(String.join("|", patterns)).asMatchPredicate();
    }

    @Override
    public void close() throws IOException {
        for (var service : NEEDED.keySet()) Files.deleteIfExists(folder.resolve(service + ".properties"));
    }
}
