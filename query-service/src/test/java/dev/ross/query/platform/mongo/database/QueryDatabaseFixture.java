package dev.ross.query.platform.mongo.database;

import com.mongodb.client.MongoDatabase;

/** Gives databases of tests the read and write concerns of the service. */
public final class QueryDatabaseFixture {
    private QueryDatabaseFixture() {}

    public static MongoDatabase of(MongoDatabase database) {
        return ReadWritePolicy.of(database);
    }
}
