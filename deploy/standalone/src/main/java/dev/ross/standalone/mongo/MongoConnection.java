package dev.ross.standalone.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ross.standalone.mongo.command.MongoCommands;
import dev.ross.standalone.mongo.command.MongoReply;
import dev.ross.standalone.mongo.command.MongoRequest;
import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.MongoCommandException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one client's connection. Until the client has authenticated, it may only send the handshake, in small
 * messages.
 */
final class MongoConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MongoConnection.class);
    private static final int MOST_BYTES_OF_A_STRANGER = 16 << 10;
    private static final int STRANGER_IDLE_MILLIS = 60_000;

    private final Socket socket;
    private final ScramServer scram;
    private final MongoCommands commands;
    private final MemoryBudget memory;
    private volatile boolean authenticated;
    private ScramServer.@Nullable Conversation conversation;
    private boolean skipsEmptyExchange;

    MongoConnection(Socket socket, ScramServer scram, MongoCommands commands, MemoryBudget memory) {
        this.socket = socket;
        this.scram = scram;
        this.commands = commands;
        this.memory = memory;
    }

    boolean isStranger() {
        return !authenticated;
    }

    /** Returns when the client has disconnected or is disconnected. */
    void serve() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(STRANGER_IDLE_MILLIS);
            var messages = new MongoMessages(
                    new DataInputStream(new BufferedInputStream(socket.getInputStream(), 32 << 10)),
                    new BufferedOutputStream(socket.getOutputStream(), 32 << 10));
            while (next(messages)) {
                // one command after the other
            }
        } catch (IOException | RuntimeException e) {
            if (!(e instanceof IOException io && MongoMessages.isEnd(io)))
                LOG.debug("A connection to the document store ended", e);
        }
    }

    private boolean next(MongoMessages messages) throws IOException {
        var known = authenticated;
        var size = messages.awaitNext(known ? MongoRequest.MOST_BYTES : MOST_BYTES_OF_A_STRANGER);
        try (var held = memory.hold(size)) {
            var request = messages.read(size);
            byte[] answer;
            var goesOn = true;
            try {
                answer = MongoReply.ok(answered(request));
            } catch (MongoCommandException e) {
                goesOn = e.code() != MongoCommandException.AUTHENTICATION_FAILED;
                answer = MongoReply.failed(e);
            } catch (RuntimeException e) {
                LOG.warn(
                        "The command {} failed: {}",
                        request.command(),
                        e.getClass().getName());
                LOG.debug("The command failed", e);
                answer = MongoReply.failed(MongoCommandException.badValue("The command cannot be carried out."));
            }
            if (request.answered()) messages.answer(request, answer);
            if (!known && authenticated) socket.setSoTimeout(0);
            return goesOn;
        }
    }

    private BsonDocument answered(MongoRequest request) {
        return switch (request.command()) {
            case "hello", "isMaster", "ismaster" -> MongoCommands.hello();
            case "saslStart" -> begin(request.body());
            case "saslContinue" -> prove(request.body());
            default -> {
                if (!authenticated)
                    throw new MongoCommandException(
                            MongoCommandException.UNAUTHORIZED,
                            "Unauthorized",
                            "Command " + request.command() + " requires authentication");
                yield commands.answer(request);
            }
        };
    }

    private BsonDocument begin(BsonDocument arguments) {
        if (!(arguments.get("mechanism") instanceof BsonString mechanism)
                || !mechanism.getValue().equals("SCRAM-SHA-256")) throw ScramServer.refused();
        skipsEmptyExchange = arguments.get("options") instanceof BsonDocument options
                && BsonValues.flag(options.get("skipEmptyExchange"), false);
        var begun = scram.begin(payload(arguments));
        conversation = begun;
        return exchanged(false, begun.answer());
    }

    private BsonDocument prove(BsonDocument arguments) {
        if (authenticated && payload(arguments).isEmpty()) return exchanged(true, "");
        var begun = conversation;
        conversation = null;
        if (begun == null) throw ScramServer.refused();
        var answer = begun.verify(payload(arguments));
        authenticated = true;
        return exchanged(skipsEmptyExchange, answer);
    }

    private static String payload(BsonDocument arguments) {
        if (arguments.get("payload") instanceof BsonBinary payload) return new String(payload.getData(), UTF_8);
        throw ScramServer.refused();
    }

    private static BsonDocument exchanged(boolean done, String payload) {
        return new BsonDocument("conversationId", new BsonInt32(1))
                .append("done", BsonBoolean.valueOf(done))
                .append("payload", new BsonBinary(payload.getBytes(UTF_8)));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
