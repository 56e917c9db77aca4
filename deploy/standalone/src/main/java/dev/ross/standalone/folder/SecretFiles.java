package dev.ross.standalone.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Passwords and keys that the installation generates for itself: one file each, readable by its owner alone, kept for
 * ever.
 */
public final class SecretFiles {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public SecretFiles(Path folder) {
        this.folder = folder;
    }

    public String password(String name) {
        return kept(name, () -> generated(32));
    }

    /** A key of 32 bytes, in base64. */
    public String key(String name) {
        return kept(name, () -> Base64.getEncoder().encodeToString(random(32)));
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public static String generated(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(bytes));
    }

    String kept(String name, Supplier<String> generated) {
        var file = file(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                write(file, generated.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartException(
                    "The data folder is broken: " + file + " cannot be read or written by the user who starts ROSS.",
                    e);
        }
    }

    /**
     * Writes the file atomically, and forces it to the disk before anything can depend on it, such as data encrypted
     * with the key.
     */
    public static void write(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(fresh, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, file, ATOMIC_MOVE);
        try (var directory = FileChannel.open(file.toAbsolutePath().getParent())) {
            directory.force(true);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
