package dev.ross.platform.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java source file.
 *
 * @param path below the root of the repository
 */
record SourceFile(String path, String text) {
    /** All source files of all modules, from the folder of one of them. */
    static List<SourceFile> ofAllModules() {
        var root = Path.of(System.getProperty("basedir", "."), "..")
                .toAbsolutePath()
                .normalize();
        try (var files = Files.walk(root)) {
            return files.filter(SourceFile::isSource)
                    .map(file -> read(root, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String className() {
        return path.replaceFirst(".*/", "").replace(".java", "");
    }

    private static boolean isSource(Path file) {
        var path = file.toString();
        return path.matches(".*/src/(main|test)/java/.*\\.java")
                && !path.endsWith("/package-info.java")
                && !path.contains("/architecture/Naming")
                && Stream.of("/target/", "/.").noneMatch(path::contains);
    }

    private static SourceFile read(Path root, Path file) {
        try {
            return new SourceFile(root.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
