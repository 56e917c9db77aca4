package dev.ross.standalone.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Unpacks a zip archive; makes scripts executable, since the JDK does not read that from it. */
final class ZipArchive {
    private ZipArchive() {}

    static void unpack(Path zip, Path folder) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry would leave the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (var content = archive.getInputStream(entry)) {
                    Files.copy(content, target);
                }
                if (entry.getName().endsWith(".sh") && !target.toFile().setExecutable(true)) {
                    throw new IOException("it could not be made executable: " + target);
                }
            }
        }
    }
}
