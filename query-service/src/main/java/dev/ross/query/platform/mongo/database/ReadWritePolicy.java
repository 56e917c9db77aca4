package dev.ross.query.platform.mongo.database;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.ReadConcernLevel;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import dev.ross.platform.settings.InvalidSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Read and write concerns of views and tokens, whatever the address of MongoDB says: written to the journals of a
 * majority, read from the primary with the read concern of a majority. A projection that read an old document would
 * write it back; one that wrote to a single member would lose its writes when another takes over.
 */
final class ReadWritePolicy {
    private static final WriteConcern WRITE = WriteConcern.MAJORITY.withJournal(true);

    private ReadWritePolicy() {}

    static MongoDatabase of(MongoDatabase database) {
        return database.withWriteConcern(WRITE)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /**
     * Refuses an invalid address, and one that asks for less, so that no setting is silently without effect.
     *
     * @throws InvalidSettings naming the options, and nothing else of the address
     */
    static void check(String uri) {
        var address = parsed(uri);
        List<String> refused = new ArrayList<>();
        if (!writesToAMajority(address.getWriteConcern())) refused.add("w, journal (must be w=majority, journal=true)");
        var from = address.getReadPreference();
        if (from != null && !from.equals(ReadPreference.primary())) refused.add("readPreference (must be primary)");
        var concern = address.getReadConcern();
        if (concern != null && concern.getLevel() != ReadConcernLevel.MAJORITY)
            refused.add("readConcernLevel (must be majority)");
        if (!refused.isEmpty())
            throw wrong("sets " + String.join("; ", refused)
                    + ". Leave these options out of the address: the service sets them itself.");
    }

    /** Without the driver's cause, which may quote the password. */
    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException unreadable) {
            throw wrong("is not an address of MongoDB: mongodb://user:password@host:port/database.");
        }
    }

    private static InvalidSettings wrong(String sentence) {
        return new InvalidSettings(
                List.of("Property spring.mongodb.uri (for deploy/run the variable ROSS_MONGO_URI) " + sentence));
    }

    private static boolean writesToAMajority(@Nullable WriteConcern asked) {
        if (asked == null) return true;
        var to = asked.getWObject();
        return (to == null || to.equals("majority")) && !Boolean.FALSE.equals(asked.getJournal());
    }
}
