package dev.ross.standalone.mongo;

import dev.ross.standalone.Secrets;
import dev.ross.standalone.postgres.Databases;
import dev.ross.standalone.postgres.Postgres;
import dev.ross.standalone.postgres.Store;
import java.nio.file.Path;

/** Starts a PostgreSQL that is ready for the read models. */
final class StandInFixture {
    private StandInFixture() {}

    static Postgres postgres(Path home) {
        var secrets = new Secrets(home.resolve("secrets"));
        secrets.password("postgres");
        var postgres = Postgres.start(
                home.resolve("postgresql"),
                Path.of(System.getProperty("ross.software")),
                home.resolve("postgresql.log"),
                secrets.file("postgres"));
        new Databases(postgres.server(), secrets::password).prepare(Store.VIEWS);
        return postgres;
    }
}
