package dev.ross.e2e.documentdb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs a DocumentDB for tests of other modules until the input of this process ends: {@code
 * src/test/sh/with-documentdb}.
 */
final class DocumentDbProcess {
    private DocumentDbProcess() {}

    /** Arguments: the file to write its address to, and its log. */
    public static void main(String[] args) throws IOException {
        try (var documentDb = DocumentDb.started(Path.of(args[1]))) {
            Files.writeString(Path.of(args[0]), documentDb.uri());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
