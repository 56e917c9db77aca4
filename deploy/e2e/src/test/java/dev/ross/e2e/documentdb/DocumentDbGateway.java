package dev.ross.e2e.documentdb;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * Backend of the server of MongoDB's protocol: passes every command to DocumentDB. While that is away, it closes the
 * client's connection, as happens when a server is killed.
 */
final class DocumentDbGateway implements MongoBackend {
    private final SqlFunctions functions;
    private final DocumentDbCommands commands;

    DocumentDbGateway(SqlFunctions functions) {
        this.functions = functions;
        this.commands = new DocumentDbCommands(functions);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return answer(message.getChannel(), message.getDatabaseName(), message.getDocument());
    }

    /** The legacy form of a command, with which clients introduce themselves. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return answer(channel, database, query);
    }

    private Document answer(Channel channel, String database, Document request) {
        try {
            return commands.answer(database, request);
        } catch (SQLException e) {
            if (!ErrorCodes.isAway(e)) throw ErrorCodes.of(e);
            channel.close();
            throw new MongoServerException("DocumentDB is away", e);
        }
    }

    @Override
    public void close() {
        functions.close();
    }

    @Override
    public Clock getClock() {
        return Clock.systemUTC();
    }

    @Override
    public void handleClose(Channel channel) {}

    @Override
    public void closeCursors(List<Long> cursorIds) {}

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerException("Queries in the form of old are not taken.");
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return List.of();
    }

    @Override
    public Document getServerStatus() {
        return new Document("ok", 1.0);
    }

    @Override
    public void dropDatabase(String database) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void enableOplog() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disableOplog() {
        throw new UnsupportedOperationException();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        throw new UnsupportedOperationException();
    }
}
