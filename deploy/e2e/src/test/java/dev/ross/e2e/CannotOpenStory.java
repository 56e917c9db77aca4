package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.FreePorts;
import dev.ross.e2e.installation.LaunchOptions;
import dev.ross.e2e.installation.OneProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** When ROSS cannot start, it says why in one sentence that helps to fix the cause. */
@Order(8)
@ExtendWith(SharedInstallation.class)
@DisabledIfSystemProperty(
        named = SharedInstallation.CLUSTER,
        matches = "true",
        disabledReason = "an installation in one process says it")
class CannotOpenStory {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aPortInUseIsNamedWithTheSettingThatChangesIt(OneProcess installation) {
        var free = FreePorts.free();
        var taken = new FreePorts(
                installation.launch().ports().system(), free.identity(), free.management(), free.pictures());
        says(new LaunchOptions(folder, taken), "Port " + taken.system() + " ", "ROSS_PORT");
    }

    @Test
    void theIdentityProvidersPortToo(OneProcess installation) {
        var free = FreePorts.free();
        var taken = new FreePorts(
                free.system(), installation.launch().ports().identity(), free.management(), free.pictures());
        says(new LaunchOptions(folder, taken), "Port " + taken.identity() + " ", "ROSS_KEYCLOAK_PORT");
    }

    @Test
    void aFolderInUseIsNotOpenedTwice(OneProcess installation) {
        var home = installation.launch().home();
        says(new LaunchOptions(home, FreePorts.free()), home.toString(), "in use by another ROSS");
        assertThat(installation.isOpen()).isTrue();
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        says(new LaunchOptions(file, FreePorts.free()), file.toString(), "is not a folder");
    }

    @Test
    void aSettingThatMakesNoSenseIsNamed() {
        says(new LaunchOptions(folder, FreePorts.free()).with("ROSS_PORT", "eighty"), "ROSS_PORT", "eighty");
    }

    @Test
    void aDatabaseThatIsAwayIsNamedAndWhatTheMachineSaysOfItStandsInAFile() {
        var away = "jdbc:postgresql://127.0.0.1:1/postgres";
        says(
                new LaunchOptions(folder, FreePorts.free()).with("ROSS_POSTGRES_URL", away),
                away,
                "see that it runs there",
                "failure.log");
        assertThat(folder.resolve("logs/failure.log")).content().contains("\tat ");
    }

    private static void says(LaunchOptions launch, String... words) {
        var ended = launch.failing();
        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output().strip().lines()).as(ended.output()).hasSize(1);
        assertThat(ended.output()).contains(words);
    }
}
