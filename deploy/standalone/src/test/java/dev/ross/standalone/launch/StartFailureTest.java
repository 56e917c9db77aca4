package dev.ross.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailureTest {
    @TempDir
    private Path home;

    @Test
    void whatWasForeseenIsToldAsItIs() throws IOException {
        Files.createDirectory(home.resolve("logs"));
        assertThat(sentence(new StartException("Port 80 is in use: choose another.")))
                .isEqualTo("Port 80 is in use: choose another.");
        assertThat(log()).doesNotExist();
    }

    @Test
    void whatAMachineHasToSayGoesToAFile() throws IOException {
        Files.createDirectory(home.resolve("logs"));
        var failure = new StartException("PostgreSQL does not answer.", new IOException("first line\nsecond line"));
        assertThat(sentence(failure)).isEqualTo("PostgreSQL does not answer (all of it is in " + log() + ").");
        assertThat(log()).content().contains("second line", "at dev.ross.standalone.launch.StartFailureTest");
    }

    @Test
    void whatNobodyForesawIsASentenceToo() throws IOException {
        Files.createDirectory(home.resolve("logs"));
        assertThat(sentence(new IllegalStateException("first line\nsecond line")))
                .isEqualTo("ROSS does not start, for a reason that nobody foresaw (all of it is in " + log() + ").");
        assertThat(log()).content().contains("IllegalStateException: first line");
    }

    @Test
    void withoutADataFolderTheSentenceHasToDo() {
        assertThat(sentence(new StartException("It cannot be written to.", new IOException("denied"))))
                .isEqualTo("It cannot be written to.");
        assertThat(home).isEmptyDirectory();
    }

    private String sentence(Throwable failure) {
        return StartFailure.in(home).sentence(failure);
    }

    private Path log() {
        return home.resolve("logs/failure.log");
    }
}
