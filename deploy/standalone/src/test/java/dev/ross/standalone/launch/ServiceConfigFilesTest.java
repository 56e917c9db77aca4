package dev.ross.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceConfigFilesTest {
    private static final Map<String, Object> ALL = Map.of(
            "server.port", 8080,
            "ross.keys.master-key", "key=of&all",
            "ross.keys.owner-password", "of the keys",
            "ross.sagas.password", "of the sagas",
            "spring.mongodb.uri", "mongodb://127.0.0.1/ross");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void eachServiceIsToldWhatItNeedsAndNoMore() throws IOException {
        try (var configFiles = ServiceConfigFiles.to(home.resolve("services"), ALL)) {
            assertThat(propertiesOf(configFiles, "command-service"))
                    .containsOnlyKeys("ross.keys.master-key", "ross.keys.owner-password")
                    .containsEntry("ross.keys.master-key", "key=of&all");
            assertThat(propertiesOf(configFiles, "query-service"))
                    .containsOnlyKeys("ross.keys.master-key", "spring.mongodb.uri");
            assertThat(propertiesOf(configFiles, "saga-service"))
                    .containsOnlyKeys("ross.keys.master-key", "ross.sagas.password");
        }
    }

    @Test
    void onlyItsOwnerReadsItAndOnlyWhileThePartsAreThere() throws IOException {
        var file = home.resolve("services/saga-service.properties");
        try (var configFiles = ServiceConfigFiles.to(home.resolve("services"), ALL)) {
            assertThat(configFiles.folder()).isDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(file).doesNotExist();
    }

    private static Properties propertiesOf(ServiceConfigFiles configFiles, String service) throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(configFiles.folder().resolve(service + ".properties"))) {
            properties.load(file);
        }
        return properties;
    }
}
