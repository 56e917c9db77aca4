package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.house.Launch;
import dev.ross.e2e.house.OneProcess;
import dev.ross.e2e.house.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Why a house does not open is said in one sentence, by which whoever starts it can help themselves. */
@Order(8)
@ExtendWith(OneHouse.class)
@DisabledIfSystemProperty(named = OneHouse.STREET, matches = "true", disabledReason = "a house in one process says it")
class CannotOpenStory {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aPortInUseIsNamedWithTheSettingThatChangesIt(OneProcess house) {
        var free = Ports.free();
        var taken = new Ports(house.launch().ports().system(), free.identity(), free.management(), free.pictures());
        says(new Launch(folder, taken), "Port " + taken.system() + " ", "ROSS_PORT");
    }

    @Test
    void theIdentityProvidersPortToo(OneProcess house) {
        var free = Ports.free();
        var taken = new Ports(free.system(), house.launch().ports().identity(), free.management(), free.pictures());
        says(new Launch(folder, taken), "Port " + taken.identity() + " ", "ROSS_KEYCLOAK_PORT");
    }

    @Test
    void aFolderInUseIsNotOpenedTwice(OneProcess house) {
        var home = house.launch().home();
        says(new Launch(home, Ports.free()), home.toString(), "in use by another ROSS");
        assertThat(house.isOpen()).isTrue();
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        says(new Launch(file, Ports.free()), file.toString(), "is not a folder");
    }

    @Test
    void aSettingThatMakesNoSenseIsNamed() {
        says(new Launch(folder, Ports.free()).with("ROSS_PORT", "eighty"), "ROSS_PORT", "eighty");
    }

    @Test
    void aDatabaseThatIsAwayIsNamedAndWhatTheMachineSaysOfItStandsInAFile() {
        var away = "jdbc:postgresql://127.0.0.1:1/postgres";
        says(
                new Launch(folder, Ports.free()).with("ROSS_POSTGRES_URL", away),
                away,
                "see that it runs there",
                "failure.log");
        assertThat(folder.resolve("logs/failure.log")).content().contains("\tat ");
    }

    private static void says(Launch launch, String... words) {
        var ended = launch.failing();
        assertThat(ended.exitCode()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said().strip().lines()).as(ended.said()).hasSize(1);
        assertThat(ended.said()).contains(words);
    }
}
