package dev.ross.e2e.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * A data folder for the time of a test. Logs are kept for finding faults; the data are not.
 *
 * @param kept where the logs go
 */
public record TemporaryDataFolder(Path home, Path kept) {
    public static TemporaryDataFolder fresh(String name) {
        try {
            var kept = Path.of(System.getProperty("ross.kept"), name);
            remove(kept);
            Files.createDirectories(kept);
            return new TemporaryDataFolder(Files.createTempDirectory("ross-"), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path console() {
        return kept.resolve("console.log");
    }

    String printed() {
        try {
            return Files.readString(console());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String secret(String name) {
        try {
            return Files.readString(home.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops the views in its PostgreSQL, which must run. */
    void dropViews() {
        try {
            var port = Files.readAllLines(home.resolve("postgresql/postmaster.pid"))
                    .get(3);
            var address = "jdbc:postgresql://127.0.0.1:" + port + "/ross_views";
            try (var views = DriverManager.getConnection(address, "ross_views", secret("ross_views"));
                    var statement = views.createStatement()) {
                statement.execute("""
                        do $$ declare name text; begin
                          for name in select tablename from pg_tables where schemaname = 'views' loop
                            execute format('drop table views.%I', name);
                          end loop;
                        end $$""");
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the views are not dropped", e);
        }
    }

    public void keepLogsAndRemove() {
        try {
            var logs = home.resolve("logs");
            if (Files.isDirectory(logs)) {
                try (var files = Files.list(logs)) {
                    for (var file : files.toList()) Files.copy(file, kept.resolve(file.getFileName()));
                }
            }
            remove(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var everything = Files.walk(folder)) {
            for (var path : everything.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
