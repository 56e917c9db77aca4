package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The shapes in which classes are stored, one file for each class and revision under {@code src/test/resources}. A file
 * is never changed: a class whose shape changes gets a new {@code @Revision}, and its file is written by running the
 * test with {@code -Dross.write-shapes}.
 *
 * @param folder below {@code src/test/resources}
 */
public record StoredShapes(String folder) {
    /** Fails if the class is stored in another shape than its revision says. */
    public void check(Class<?> type) {
        var file = path().resolve(type.getName() + "." + revisionOf(type) + ".txt");
        var shape = StoredShape.of(type);
        try {
            if (!Files.exists(file) && System.getProperty("ross.write-shapes") != null) {
                Files.createDirectories(path());
                Files.writeString(file, shape);
            }
            if (!Files.exists(file))
                fail(file + " is missing: write it by running this test with -Dross.write-shapes, and commit it");
            assertThat(shape).as("""
                            what is stored of %s is not what its revision %s says: give it the next @Revision and write the \
                            shape of that by running this test with -Dross.write-shapes; what is stored already can no \
                            longer be read, unless it is a snapshot, which is made anew""", type.getName(), revisionOf(type)).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that were ever stored, by name; a name that is stored is permanent. */
    public List<String> names() {
        if (!Files.isDirectory(path())) return List.of();
        try (var files = Files.list(path())) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.[^.]+\\.txt$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path() {
        return Path.of(System.getProperty("basedir", "."), "src/test/resources", folder);
    }

    /** The first revision if the class has none. */
    private static String revisionOf(Class<?> type) {
        var revision = type.getAnnotation(Revision.class);
        return revision == null ? "1" : revision.value();
    }
}
