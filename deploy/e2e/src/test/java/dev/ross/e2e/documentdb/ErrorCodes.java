package dev.ross.e2e.documentdb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Objects;

/**
 * Translates error codes. The extension's own are SQLSTATEs that begin with M; in the errors of single writes they
 * have the form of PostgreSQL's number for a SQLSTATE, six bits for each character.
 */
final class ErrorCodes {
    private static final Code INTERNAL_ERROR = new Code(1, "InternalError");
    private static final Code DUPLICATE_KEY = new Code(11000, "DuplicateKey");
    private static final Code WRITE_CONFLICT = new Code(112, "WriteConflict");

    private static final Map<String, Code> CODES = Map.ofEntries(
            Map.entry("M0001", new Code(2, "BadValue")),
            Map.entry("M0003", new Code(9, "FailedToParse")),
            Map.entry("M0004", new Code(14, "TypeMismatch")),
            Map.entry("M000A", new Code(28, "PathNotViable")),
            Map.entry("M000D", new Code(40, "ConflictingUpdateOperators")),
            Map.entry("M000G", new Code(52, "DollarPrefixedFieldName")),
            Map.entry("M000J", new Code(56, "EmptyFieldName")),
            Map.entry("M000M", new Code(66, "ImmutableField")),
            Map.entry("M000N", new Code(67, "CannotCreateIndex")),
            Map.entry("M000O", new Code(68, "IndexAlreadyExists")),
            Map.entry("M000Q", new Code(73, "InvalidNamespace")),
            Map.entry("M000R", new Code(85, "IndexOptionsConflict")),
            Map.entry("M000S", new Code(86, "IndexKeySpecsConflict")),
            Map.entry("M001C", DUPLICATE_KEY),
            Map.entry("23505", DUPLICATE_KEY), // the primary key, that is _id
            Map.entry("23P01", DUPLICATE_KEY), // unique indexes are exclusion constraints
            Map.entry("40001", WRITE_CONFLICT),
            Map.entry("40P01", WRITE_CONFLICT),
            Map.entry("55P03", new Code(24, "LockTimeout")),
            Map.entry("57014", new Code(50, "MaxTimeMSExpired")));

    private ErrorCodes() {}

    /** Whether the outcome of a command is unknown, since the server went away. */
    static boolean isAway(SQLException failure) {
        var state = state(failure);
        return failure instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P");
    }

    static MongoServerException of(SQLException failure) {
        var code = CODES.getOrDefault(state(failure), INTERNAL_ERROR);
        return new MongoServerError(code.number(), code.name(), state(failure) + " " + failure.getMessage(), failure);
    }

    /** Translates the codes in an answer with errors of single writes. */
    static Document translated(Document answer) {
        if (answer.get("writeErrors") instanceof Iterable<?> errors) {
            for (var error : errors) {
                if (error instanceof Document one && one.get("code") instanceof Integer packed)
                    one.put(
                            "code",
                            CODES.getOrDefault(unpacked(packed), INTERNAL_ERROR).number());
            }
        }
        return answer;
    }

    private static String unpacked(int packed) {
        var state = new StringBuilder();
        for (int character = 0; character < 5; character++)
            state.append((char) ('0' + (packed >> (6 * character) & 0x3f)));
        return state.toString();
    }

    private static String state(SQLException failure) {
        return Objects.requireNonNullElse(failure.getSQLState(), "");
    }

    private record Code(int number, String name) {}
}
