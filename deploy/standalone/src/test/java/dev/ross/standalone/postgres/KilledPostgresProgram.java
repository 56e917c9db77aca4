package dev.ross.standalone.postgres;

import dev.ross.standalone.folder.SecretFiles;
import java.nio.file.Path;

/** A process that a test kills: it starts a database, commits one row, prints that and waits. */
final class KilledPostgresProgram {
    private KilledPostgresProgram() {}

    public static void main(String[] args) throws Exception {
        try (var postgres = start(Path.of(args[0]), Path.of(System.getProperty("ross.software")))) {
            PostgresProcessTest.run(postgres.server(), "CREATE TABLE kept AS SELECT 42 AS answer");
            System.err.println("committed");
            Thread.sleep(60_000);
        }
    }

    static PostgresProcess start(Path home, Path software) {
        var secrets = new SecretFiles(home.resolve("secrets"));
        secrets.password("postgres");
        return PostgresProcess.start(
                home.resolve("postgresql"), software, home.resolve("postgresql.log"), secrets.file("postgres"));
    }
}
