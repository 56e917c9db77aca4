package dev.ross.standalone.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.launch.StandaloneLauncher;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.lifecycle.StartProgress;
import dev.ross.standalone.settings.EnvironmentVariables;
import dev.ross.standalone.settings.StandaloneSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedMarkerTest {
    @TempDir
    private Path home;

    @Test
    void anInstallationWhoseEventsHaveMovedStaysClosed() throws IOException {
        try (var folder = DataFolder.open(home)) {
            MovedMarker.in(folder).to("events.example:8124");
        }
        var settings = StandaloneSettings.of(new EnvironmentVariables(Map.of("ROSS_HOME", home.toString())), List.of());
        try (var progress = new StartProgress(System.out);
                var launcher = new StandaloneLauncher(settings, progress)) {
            assertThatThrownBy(launcher::open)
                    .isInstanceOf(StartException.class)
                    .hasMessage(
                            "The events of this installation have moved to Axon Server at events.example:8124: bring them back"
                                    + " by deploy/move back events.example:8124, or start the services there.");
        }
    }

    @Test
    void oneWhoseEventsAreBackMayOpen() throws IOException {
        try (var folder = DataFolder.open(home)) {
            var marker = MovedMarker.in(folder);
            marker.to("events.example:8124");
            marker.back();
            assertThatCode(marker::refuseToOpen).doesNotThrowAnyException();
            assertThat(marker.address()).isEmpty();
        }
    }

    @Test
    void anInstallationThatMovedElsewhereIsNotFetchedFromHere() throws IOException {
        try (var folder = DataFolder.open(home)) {
            folder.secrets().password("postgres");
            MovedMarker.in(folder).to("events.example:8124");
        }
        var environment = new EnvironmentVariables(Map.of("ROSS_HOME", home.toString()));
        try (var progress = new StartProgress(System.out);
                var migration = new EventStoreMigration(
                        StandaloneSettings.of(environment, List.of()),
                        environment,
                        new MigrationArguments(true, "other.example", 8124),
                        progress)) {
            assertThatThrownBy(migration::run)
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("has moved to Axon Server at events.example:8124, not at other.example:8124");
        }
    }
}
