package dev.ross.standalone.mongo;

import dev.ross.standalone.mongo.command.MongoRequest;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * Reads and writes the messages of MongoDB's wire protocol on one connection: OP_MSG, and OP_QUERY for the first
 * message of a client that does not know the server's version yet.
 */
final class MongoMessages {
    private static final int HEADER = 16;
    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int CHECKSUM = 1;
    private static final int MORE_TO_COME = 2;
    private static final int EXHAUST_ALLOWED = 1 << 16;

    private final DataInputStream in;
    private final OutputStream out;
    private int answers;

    MongoMessages(DataInputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Waits for the next message and returns its size; its bytes are still to be read. */
    int awaitNext(int most) throws IOException {
        var size = Integer.reverseBytes(in.readInt());
        if (size < HEADER || size > most) throw new IOException("a message of " + size + " bytes");
        return size;
    }

    MongoRequest read(int size) throws IOException {
        var bytes = new byte[size - 4];
        in.readFully(bytes);
        var message = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var id = message.getInt();
        message.getInt();
        var operation = message.getInt();
        try {
            return switch (operation) {
                case OP_MSG -> message(id, message);
                case OP_QUERY -> query(id, message);
                default -> throw new IOException("an operation " + operation);
            };
        } catch (RuntimeException e) {
            throw new IOException("a message that cannot be read", e);
        }
    }

    private static MongoRequest message(int id, ByteBuffer message) throws IOException {
        var flags = message.getInt();
        if ((flags & ~(CHECKSUM | MORE_TO_COME | EXHAUST_ALLOWED)) != 0) throw new IOException("flags " + flags);
        var end = message.limit() - ((flags & CHECKSUM) != 0 ? 4 : 0);
        RawBsonDocument body = null;
        Map<String, List<BsonDocument>> sequences = new HashMap<>();
        while (message.position() < end) {
            if (message.get() == 0) {
                body = document(message);
            } else {
                var sequenceEnd = message.position() + message.getInt();
                var documents = sequences.computeIfAbsent(text(message), name -> new ArrayList<>());
                while (message.position() < sequenceEnd) documents.add(document(message));
            }
        }
        var there = Objects.requireNonNull(body, "body");
        return new MongoRequest(id, there, sequences, false, (flags & MORE_TO_COME) == 0, "");
    }

    private static MongoRequest query(int id, ByteBuffer message) {
        message.getInt();
        var name = text(message);
        message.getLong();
        return new MongoRequest(id, document(message), Map.of(), true, true, name.replaceFirst("\\..*", ""));
    }

    private static RawBsonDocument document(ByteBuffer message) {
        var size = message.getInt(message.position());
        if (size < 5 || size > message.remaining()) throw new IllegalArgumentException("a document of " + size);
        var document = new RawBsonDocument(message.array(), message.position(), size);
        message.position(message.position() + size);
        return document;
    }

    private static String text(ByteBuffer message) {
        var from = message.position();
        while (message.get() != 0) {
            // to its end
        }
        return new String(message.array(), from, message.position() - from - 1, StandardCharsets.UTF_8);
    }

    void answer(MongoRequest request, byte[] document) throws IOException {
        var extra = request.legacy() ? 20 : 5;
        var head = ByteBuffer.allocate(HEADER + extra).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(HEADER + extra + document.length)
                .putInt(++answers)
                .putInt(request.id())
                .putInt(request.legacy() ? OP_REPLY : OP_MSG);
        if (request.legacy()) {
            head.putInt(8).putLong(0).putInt(0).putInt(1);
        } else {
            head.putInt(0).put((byte) 0);
        }
        out.write(head.array());
        out.write(document);
        out.flush();
    }

    static boolean isEnd(IOException e) {
        return e instanceof EOFException || e instanceof java.net.SocketException;
    }
}
