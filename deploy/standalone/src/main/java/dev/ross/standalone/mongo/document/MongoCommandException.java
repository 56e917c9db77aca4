package dev.ross.standalone.mongo.document;

import java.io.Serial;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * Thrown to refuse one command, with the number and name that MongoDB uses for the same fault. The connection stays
 * open.
 */
public final class MongoCommandException extends RuntimeException {
    static final int BAD_VALUE = 2;
    public static final int UNKNOWN = 8;
    public static final int UNAUTHORIZED = 13;
    public static final int AUTHENTICATION_FAILED = 18;
    public static final int CURSOR_NOT_FOUND = 43;
    public static final int NO_SUCH_COMMAND = 59;
    static final int DUPLICATE_KEY = 11000;
    static final int DOCUMENT_TOO_LARGE = 10334;

    @Serial
    private static final long serialVersionUID = 1;

    private final int code;
    private final String codeName;

    public MongoCommandException(int code, String codeName, String message) {
        super(message, null, false, false);
        this.code = code;
        this.codeName = codeName;
    }

    public static MongoCommandException badValue(String message) {
        return new MongoCommandException(BAD_VALUE, "BadValue", message);
    }

    public static MongoCommandException unsupported(String what) {
        return badValue("The embedded document store does not support " + what + ".");
    }

    public static MongoCommandException duplicateKey(String message) {
        return new MongoCommandException(DUPLICATE_KEY, "DuplicateKey", message);
    }

    public int code() {
        return code;
    }

    /** Returns the members for an answer, or for one entry of {@code writeErrors}. */
    public BsonDocument members() {
        return new BsonDocument("errmsg", new BsonString(String.valueOf(getMessage())))
                .append("code", new BsonInt32(code))
                .append("codeName", new BsonString(codeName));
    }
}
