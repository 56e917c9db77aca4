package dev.ross.standalone.evenings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fault that is put into a copy of the source, to see whether the evenings find it. Its file under {@code
 * planted-faults} contains a sentence about it, the file to change, the text to replace, which must occur there once,
 * and the text in its place, separated by lines of dashes.
 *
 * @param file from the repository's root
 */
record PlantedFault(String name, String sentence, String file, String before, String after) {
    private static final String BETWEEN = "\n-----\n";

    static List<PlantedFault> all(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(PlantedFault::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlantedFault read(Path file) {
        var parts = text(file).split(BETWEEN, -1);
        if (parts.length != 3) throw new IllegalArgumentException(file + " has not three parts");
        var head = parts[0].split("\n", 2);
        var name = file.getFileName().toString().replace(".txt", "");
        return new PlantedFault(name, head[0], head[1].strip(), parts[1], parts[2].stripTrailing());
    }

    /** The source with the fault in it. */
    String planted(Path root) {
        var source = text(root.resolve(file));
        var first = source.indexOf(before);
        if (first < 0 || source.indexOf(before, first + 1) >= 0)
            throw new IllegalStateException(
                    name + ": its text does not stand once in " + file + "; adapt the planted fault");
        return source.replace(before, after);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
