package dev.ross.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temp;

    @Test
    void isNewUntilSomethingIsKeptInIt() throws Exception {
        try (var folder = DataFolder.open(temp.resolve("home"))) {
            assertThat(folder.isNew()).isTrue();
            assertThat(folder.secrets().password("a")).isNotEmpty();
        }
        try (var folder = DataFolder.open(temp.resolve("home"))) {
            assertThat(folder.isNew()).isFalse();
        }
    }

    @Test
    void belongsToOneAtATime() throws Exception {
        try (var folder = DataFolder.open(temp.resolve("home"))) {
            assertThatThrownBy(() -> DataFolder.open(folder.resolve("")).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by another ROSS: stop that one");
        }
    }

    @Test
    void isFreeAgainAfterwards() throws Exception {
        DataFolder.open(temp.resolve("home")).close();
        DataFolder.open(temp.resolve("home")).close();
        assertThat(temp.resolve("home")).isDirectory();
    }

    @Test
    void keepsTheNameOfItsHouseWhichNoOtherHas() throws Exception {
        String name;
        try (var folder = DataFolder.open(temp.resolve("home"))) {
            name = folder.node();
        }
        try (var folder = DataFolder.open(temp.resolve("home"));
                var other = DataFolder.open(temp.resolve("other"))) {
            assertThat(folder.node()).isEqualTo(name);
            assertThat(other.node()).isNotEqualTo(name);
        }
    }

    @Test
    void belongsToItsOwnerAlone() throws Exception {
        DataFolder.open(temp.resolve("home")).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("home"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileInItsPlaceIsTold() throws Exception {
        var file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("is not a folder.");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() {
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/ross")).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The data folder /proc/ross cannot be written to");
    }

    @Test
    void aFullDiskIsToldBeforeAnythingStarts() {
        assertThatThrownBy(() ->
                        DataFolder.open(temp.resolve("home"), Long.MAX_VALUE).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is full");
    }
}
