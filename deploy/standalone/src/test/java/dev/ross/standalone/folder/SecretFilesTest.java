package dev.ross.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    @TempDir
    private Path temp;

    @Test
    void aSecretIsMadeOnceAndKept() {
        var first = new SecretFiles(temp.resolve("secrets")).password("postgres");
        assertThat(new SecretFiles(temp.resolve("secrets")).password("postgres"))
                .isEqualTo(first);
        assertThat(new SecretFiles(temp.resolve("secrets")).password("another")).isNotEqualTo(first);
    }

    @Test
    void aKeyHasThirtyTwoBytes() {
        var key = new SecretFiles(temp.resolve("secrets")).key("master-key");
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        var secrets = new SecretFiles(temp.resolve("secrets"));
        assertThat(secrets.password("postgres")).hasSize(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("postgres"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("secrets"))))
                .isEqualTo("rwx------");
    }
}
