package dev.ross.standalone.mongo;

import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.postgres.DatabaseSetup;
import dev.ross.standalone.postgres.PostgresProcess;
import dev.ross.standalone.postgres.StoreSchema;
import java.nio.file.Path;

/** Starts a PostgreSQL that is ready for the read models. */
final class EmbeddedMongoFixture {
    private EmbeddedMongoFixture() {}

    static PostgresProcess postgres(Path home) {
        var secrets = new SecretFiles(home.resolve("secrets"));
        secrets.password("postgres");
        var postgres = PostgresProcess.start(
                home.resolve("postgresql"),
                Path.of(System.getProperty("ross.software")),
                home.resolve("postgresql.log"),
                secrets.file("postgres"));
        new DatabaseSetup(postgres.server(), secrets::password).prepare(StoreSchema.VIEWS);
        return postgres;
    }
}
