package dev.ross.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.standalone.lifecycle.BackgroundWork;
import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeycloakBuildTest {
    @TempDir
    private Path home;

    private final KeycloakBuild build = new KeycloakBuild();

    @Test
    void closingItEndsItsProcessAndTheJavaWhichThatStarted() throws Exception {
        var java = home.resolve("java");
        script("sleep 300 & echo $! >" + java + ".part; mv " + java + ".part " + java + "; wait");
        var running = new BackgroundWork<>("build", this::run);
        while (!Files.exists(java)) {
            Thread.sleep(10);
        }
        var started =
                ProcessHandle.of(Long.parseLong(Files.readString(java).strip())).orElseThrow();
        var script = started.parent().orElseThrow();
        build.close();
        assertThat(started.isAlive()).isFalse();
        assertThat(script.isAlive()).isFalse();
        assertThatThrownBy(running::await)
                .isInstanceOf(StartException.class)
                .hasMessage("Stopped before Keycloak was prepared.");
    }

    @Test
    void noneIsStartedOnceItIsClosed() throws IOException {
        var ran = home.resolve("ran");
        script("touch " + ran);
        build.close();
        assertThatThrownBy(this::run).hasMessage("Stopped before Keycloak was prepared.");
        assertThat(ran).doesNotExist();
    }

    @Test
    void oneThatFailsNamesItsLog() throws IOException {
        script("echo 'no memory'; exit 3");
        assertThatThrownBy(this::run)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("could not be prepared: see why in " + log());
        assertThat(log()).hasContent("no memory");
    }

    @Test
    void oneThatHasEndedIsClosedWithoutHarm() throws IOException {
        script("exit 0");
        run();
        assertThatCode(build::close).doesNotThrowAnyException();
    }

    private Path run() {
        try {
            build.run(new KeycloakDistribution(home), log());
            return log();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void script(String body) throws IOException {
        var file = Files.createDirectories(home.resolve("bin")).resolve("kc.sh");
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path log() {
        return home.resolve("build.log");
    }
}
