package dev.ross.standalone.keycloak;

import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.springframework.util.FileSystemUtils;

/** Keycloak as published, unpacked and optimised for PostgreSQL once; later starts find it ready. */
public record KeycloakDistribution(Path home) {
    private static final String READY = "ross-ready";

    /**
     * Finds the unpacked distribution of the archive, or unpacks it. The archive may be missing once it has been
     * unpacked.
     *
     * @param zip the published archive, {@code keycloak-quarkus-dist-<version>.zip}
     * @param software where it is unpacked, outside of the data
     * @param build optimises it; closing it meanwhile ends this with a {@link StartException}
     */
    public static KeycloakDistribution unpacked(Path zip, Path software, KeycloakBuild build) {
        var name = nameOf(zip);
        var home = software.resolve(name);
        if (isReady(zip, software)) {
            return new KeycloakDistribution(home);
        }
        if (!Files.isRegularFile(zip)) {
            throw new StartException("Keycloak is not at " + zip + ": start ROSS by deploy/run, which fetches it.");
        }
        try {
            var workplace = software.resolve(name + ".new");
            FileSystemUtils.deleteRecursively(workplace);
            FileSystemUtils.deleteRecursively(home);
            ZipArchive.unpack(zip, workplace);
            build.run(new KeycloakDistribution(workplace.resolve(name)), software.resolve(name + ".log"));
            Files.createFile(workplace.resolve(name).resolve(READY));
            Files.move(workplace.resolve(name), home);
            Files.delete(workplace);
            if (zip.startsWith(software)) {
                Files.delete(zip); // downloaded for this alone
            }
            return new KeycloakDistribution(home);
        } catch (ZipException e) {
            throw new StartException(
                    "The archive of Keycloak is broken: delete " + zip
                            + ", and start ROSS by deploy/run, which fetches it.",
                    e);
        } catch (IOException e) {
            throw new StartException(
                    "Keycloak cannot be unpacked into " + software
                            + ": see that it may be written to and has 500 MB free.",
                    e);
        }
    }

    /** Whether it is unpacked and optimised already. */
    public static boolean isReady(Path zip, Path software) {
        return Files.exists(software.resolve(nameOf(zip)).resolve(READY));
    }

    /** Returns the newest ready distribution, for a start that names no archive. */
    public static Optional<KeycloakDistribution> readyIn(Path software) {
        if (!Files.isDirectory(software)) {
            return Optional.empty();
        }
        try (var folders = Files.list(software)) {
            return folders.filter(folder -> Files.exists(folder.resolve(READY)))
                    .max(Comparator.comparing(Path::toString))
                    .map(KeycloakDistribution::new);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Builds a call of its start script with this process's Java. It ignores Ctrl-C, since its parent stops it in
     * order.
     */
    ProcessBuilder script(String... arguments) {
        var command = new ArrayList<String>();
        command.addAll(List.of("sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        command.add(home.resolve("bin/kc.sh").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
        builder.environment().remove("JAVA");
        builder.environment().remove("JAVA_OPTS");
        return builder;
    }

    private static String nameOf(Path zip) {
        return zip.getFileName().toString().replace("-quarkus-dist", "").replaceFirst("\\.zip$", "");
    }
}
