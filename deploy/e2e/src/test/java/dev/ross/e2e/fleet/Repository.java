package dev.ross.e2e.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of this project, by path from its root. */
record Repository(Path root) {
    static final Repository HERE =
            new Repository(Path.of("../..").toAbsolutePath().normalize());

    Path file(String path) {
        return root.resolve(path).normalize();
    }

    boolean has(String path) {
        return Files.exists(file(path));
    }

    String text(String path) {
        return text(file(path));
    }

    /** All files below a folder with this ending, build output left out. */
    List<Path> below(String folder, String ending) {
        try (var all = Files.walk(file(folder))) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
