package dev.ross.standalone.postgres;

import static dev.ross.standalone.postgres.PostgresProcessTest.ask;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedPostgresTest {
    private static final Path SOFTWARE = Path.of(System.getProperty("ross.software"));

    @TempDir
    private Path home;

    @Test
    void aPostmasterWhoseRossWasKilledIsStoppedAndNothingCommittedIsLost() throws Exception {
        var killed = ross();
        try {
            assertThat(killed.errorReader().readLine()).isEqualTo("committed");
        } finally {
            killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        var orphan = OrphanedPostgres.of(home.resolve("postgresql")).orElseThrow();
        assertThat(orphan.process().isAlive()).isTrue();

        try (var postgres = KilledPostgresProgram.start(home, SOFTWARE)) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(ask(postgres.server(), "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(OrphanedPostgres.of(home.resolve("postgresql"))).isEmpty();
    }

    @Test
    void aStrangerThatGotItsNumberAfterARebootIsLeftAlone() throws Exception {
        var data = Files.createDirectories(home.resolve("postgresql"));
        var stranger = new ProcessBuilder("sleep", "30").start();
        try {
            Files.write(data.resolve("postmaster.pid"), List.of("" + stranger.pid(), data.toString(), "1000000000"));
            assertThat(OrphanedPostgres.of(data)).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private Process ross() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dross.software=" + SOFTWARE,
                        KilledPostgresProgram.class.getName(),
                        home.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
