package dev.ross.bench.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A temporary folder for the stores of a measurement; closing it removes it with all it contains. */
public record BenchFolder(Path path) implements AutoCloseable {
    public static BenchFolder create(String prefix) throws IOException {
        return new BenchFolder(Files.createTempDirectory(prefix));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
