package dev.ross.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ross.standalone.lifecycle.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
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
                    .isInstanceOf(StartException.class)
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
    void keepsTheNameOfItsInstallationWhichNoOtherHas() throws Exception {
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
    void whatOthersCouldReadOrChangeInItIsClosedAtTheStart() throws Exception {
        var home = temp.resolve("home");
        DataFolder.open(home).close();
        var secrets = Files.createDirectories(home.resolve("secrets"));
        var secret = Files.createFile(secrets.resolve("postgres"));
        var bucket = Files.createDirectories(home.resolve("s3/ross"));
        var program = Files.createFile(
                Files.createDirectories(home.resolve("software/postgresql")).resolve("postgres"));
        allow(
                "rwxrwxrwx",
                home,
                home.resolve("s3"),
                secrets,
                bucket,
                program,
                Objects.requireNonNull(program.getParent()));
        allow("rw-rw-rw-", secret);

        DataFolder.open(home).close();
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(secrets)).isEqualTo("rwx------");
        assertThat(permissions(secret)).isEqualTo("rw-------");
        assertThat(permissions(bucket)).isEqualTo("rwx------");
        assertThat(permissions(Objects.requireNonNull(program.getParent()))).isEqualTo("rwxr-xr-x");
        assertThat(permissions(program)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void programsThatOthersCouldChangeAreClosedWhereverTheyAre() throws Exception {
        var software = temp.resolve("elsewhere");
        var program = Files.createFile(
                Files.createDirectories(software.resolve("postgresql")).resolve("postgres"));
        allow("rwxrwxrwx", software, Objects.requireNonNull(program.getParent()), program);
        FolderPermissions.closeSoftware(software);
        assertThat(permissions(software)).isEqualTo("rwx------");
        assertThat(permissions(Objects.requireNonNull(program.getParent()))).isEqualTo("rwxr-xr-x");
        assertThat(permissions(program)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFileThatBelongsToSomebodyElseIsTold() throws Exception {
        var home = temp.resolve("home");
        DataFolder.open(home).close();
        var theirs = Files.createFile(home.resolve("theirs"));
        assumeThat(givenToNobody(theirs)).as("only root gives files away").isTrue();
        assertThatThrownBy(() -> DataFolder.open(home).close())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("belongs to");
        Files.delete(theirs);
        DataFolder.open(home).close();
    }

    private static boolean givenToNobody(Path file) throws Exception {
        try {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            return true;
        } catch (java.nio.file.FileSystemException | java.nio.file.attribute.UserPrincipalNotFoundException e) {
            return false;
        }
    }

    private static void allow(String permissions, Path... paths) throws Exception {
        for (var path : paths) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFileInItsPlaceIsTold() throws Exception {
        var file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file).close())
                .isInstanceOf(StartException.class)
                .hasMessageEndingWith("is not a folder.");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() {
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/ross")).close())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("The data folder /proc/ross cannot be written to");
    }

    @Test
    void aFullDiskIsToldBeforeAnythingStarts() {
        assertThatThrownBy(() ->
                        DataFolder.open(temp.resolve("home"), Long.MAX_VALUE).close())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("is full");
    }
}
