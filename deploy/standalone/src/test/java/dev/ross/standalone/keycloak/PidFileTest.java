package dev.ross.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.standalone.lifecycle.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    private Path temp;

    @Test
    void anOrphanIsStoppedWithItsChildren() throws Exception {
        var orphan = new ProcessBuilder("sh", "-c", "sleep 60 & wait").start();
        try {
            while (orphan.children().findAny().isEmpty()) {
                Thread.sleep(10);
            }
            var child = orphan.children().findAny().orElseThrow();
            file().write(new ProcessFamily(List.of(orphan.toHandle())));
            file().stop();
            assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(child.isAlive()).isFalse();
            assertThat(file().file()).doesNotExist();
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void oneWhoseScriptIsGoneIsStoppedToo() throws Exception {
        var script = new ProcessBuilder("sh", "-c", "sleep 60 & wait").start();
        while (script.children().findAny().isEmpty()) {
            Thread.sleep(10);
        }
        var java = script.children().findAny().orElseThrow();
        try {
            file().write(new ProcessFamily(List.of(script.toHandle(), java)));
            script.destroyForcibly().waitFor();
            assertThat(java.isAlive()).isTrue();
            file().stop();
            assertThat(java.isAlive()).isFalse();
        } finally {
            java.destroyForcibly();
        }
    }

    @Test
    void aStrangerThatGotItsNumberIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "30").start();
        try {
            Files.writeString(file().file(), stranger.pid() + " 2020-01-01T00:00:00Z\n");
            file().stop();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void whatCannotBeReadIsToldInOneSentence() throws Exception {
        Files.writeString(file().file(), "nonsense");
        assertThatThrownBy(() -> file().stop())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("The data folder is broken");
    }

    private PidFile file() {
        return new PidFile(temp.resolve("keycloak.pid"));
    }
}
