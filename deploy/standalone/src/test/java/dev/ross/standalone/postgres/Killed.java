package dev.ross.standalone.postgres;

import dev.ross.standalone.Secrets;
import java.nio.file.Path;

/** What a test kills: it starts a database, commits one row, says so and waits. */
final class Killed {
    private Killed() {}

    public static void main(String[] args) throws Exception {
        try (var postgres = start(Path.of(args[0]), Path.of(System.getProperty("ross.software")))) {
            PostgresTest.run(postgres.server(), "CREATE TABLE kept AS SELECT 42 AS answer");
            System.err.println("committed");
            Thread.sleep(60_000);
        }
    }

    static Postgres start(Path home, Path software) {
        var secrets = new Secrets(home.resolve("secrets"));
        secrets.password("postgres");
        return Postgres.start(
                home.resolve("postgresql"), software, home.resolve("postgresql.log"), secrets.file("postgres"));
    }
}
