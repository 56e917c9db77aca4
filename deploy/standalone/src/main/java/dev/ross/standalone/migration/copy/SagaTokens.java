package dev.ross.standalone.migration.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * Translates the tracking tokens of the processes to the other store. A lost token would have a process handle all
 * events again from the first on. All are translated in one transaction, and a token that is translated already stays
 * as it is.
 */
public final class SagaTokens implements AutoCloseable {
    private static final Duration CLAIMED_LATELY = Duration.ofSeconds(10);

    private final MigrationDatabase sagas;
    private final PositionTranslation positions;
    private final Serializer serializer = MetaDataForm.serializer();

    public SagaTokens(Connection sagas, PostgresLog log) {
        this.sagas = new MigrationDatabase(sagas);
        this.positions = new PositionTranslation(log.database());
    }

    /** Refuses to go on while a process is at work, which renews its claim each second or two. */
    public void refuseWorkingProcesses() {
        if (!areThere()) return;
        var lately = Instant.now().minus(CLAIMED_LATELY);
        sagas
                .list(
                        "SELECT processorname, timestamp FROM tokenentry WHERE owner IS NOT NULL",
                        row -> new Claim(row.getString(1), DateTimeUtils.parseInstant(row.getString(2))))
                .stream()
                .filter(claim -> claim.at().isAfter(lately))
                .findFirst()
                .ifPresent(claim -> {
                    throw new MigrationException("A service was at work on " + claim.process()
                            + " in the last ten seconds: stop all of them, wait that long, and move again.");
                });
    }

    /** Returns the number of tokens. */
    public int toAxonServer() {
        return translate(token -> switch (token) {
            case GapAwareTrackingToken read -> positions.inAxonServer(read);
            case GlobalSequenceTrackingToken done -> done;
            default -> throw unknown(token);
        });
    }

    /** Returns the number of tokens. */
    public int toPostgres() {
        return translate(token -> switch (token) {
            case GlobalSequenceTrackingToken read -> positions.inPostgres(read);
            case GapAwareTrackingToken done -> done;
            default -> throw unknown(token);
        });
    }

    private int translate(Function<TrackingToken, @Nullable TrackingToken> translation) {
        if (!areThere()) return 0;
        var all = sagas.list(
                "SELECT processorname, segment, token, tokentype FROM tokenentry"
                        + " WHERE token IS NOT NULL AND tokentype NOT LIKE '%.ConfigToken'",
                this::entry);
        var translated = all.stream()
                .map(entry -> entry.now(translation.apply(entry.token())))
                .toList();
        sagas.atOnce(
                "UPDATE tokenentry SET token = ?, tokentype = ?, owner = NULL WHERE processorname = ? AND segment = ?",
                translated,
                this::set);
        return all.size();
    }

    /** Whether the token table exists: an installation that never ran has none. */
    private boolean areThere() {
        return sagas.number(
                                "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema AND tablename = 'tokenentry'")
                        .orElse(0)
                > 0;
    }

    private StoredToken entry(ResultSet row) throws SQLException {
        return new StoredToken(
                row.getString(1),
                row.getInt(2),
                serializer.deserialize(
                        new SimpleSerializedObject<>(row.getBytes(3), byte[].class, row.getString(4), null)));
    }

    private void set(PreparedStatement row, TranslatedToken translated) throws SQLException {
        var token = translated.token();
        row.setBytes(
                1,
                token == null ? null : serializer.serialize(token, byte[].class).getData());
        row.setString(2, token == null ? null : token.getClass().getName());
        row.setString(3, translated.process());
        row.setInt(4, translated.segment());
    }

    private static MigrationException unknown(TrackingToken token) {
        return new MigrationException("A process is not simply reading on but at a "
                + token.getClass().getSimpleName() + ": let it come to its end, and move again.");
    }

    @Override
    public void close() {
        sagas.close();
    }

    private record Claim(String process, Instant at) {}

    private record StoredToken(String process, int segment, TrackingToken token) {
        TranslatedToken now(@Nullable TrackingToken token) {
            return new TranslatedToken(process, segment, token);
        }
    }

    private record TranslatedToken(
            String process, int segment, @Nullable TrackingToken token) {}
}
