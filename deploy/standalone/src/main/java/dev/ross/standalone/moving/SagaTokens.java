package dev.ross.standalone.moving;

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
 * How far each process has read. A place that were forgotten would have everything considered again from the first event
 * on, so it is translated; all in one transaction, and what is translated already stays as it is.
 */
public final class SagaTokens implements AutoCloseable {
    private static final Duration CLAIMED_LATELY = Duration.ofSeconds(10);

    private final Rows sagas;
    private final Places places;
    private final Serializer serializer = MetaDataForm.serializer();

    public SagaTokens(Connection sagas, PostgresShelf log) {
        this.sagas = new Rows(sagas);
        this.places = new Places(log.rows());
    }

    /** A process at work renews its claim each second or two. */
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
                    throw new CannotMove("A service was at work on " + claim.process()
                            + " in the last ten seconds: stop all of them, wait that long, and move again.");
                });
    }

    /** How many there were. */
    public int toAxonServer() {
        return translate(token -> switch (token) {
            case GapAwareTrackingToken read -> places.inAxonServer(read);
            case GlobalSequenceTrackingToken done -> done;
            default -> throw unknown(token);
        });
    }

    /** How many there were. */
    public int toPostgres() {
        return translate(token -> switch (token) {
            case GlobalSequenceTrackingToken read -> places.inPostgres(read);
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

    /** A house that has never been open has none. */
    private boolean areThere() {
        return sagas.number(
                                "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema AND tablename = 'tokenentry'")
                        .orElse(0)
                > 0;
    }

    private Place entry(ResultSet row) throws SQLException {
        return new Place(
                row.getString(1),
                row.getInt(2),
                serializer.deserialize(
                        new SimpleSerializedObject<>(row.getBytes(3), byte[].class, row.getString(4), null)));
    }

    private void set(PreparedStatement row, NewPlace place) throws SQLException {
        var token = place.token();
        row.setBytes(
                1,
                token == null ? null : serializer.serialize(token, byte[].class).getData());
        row.setString(2, token == null ? null : token.getClass().getName());
        row.setString(3, place.process());
        row.setInt(4, place.segment());
    }

    private static CannotMove unknown(TrackingToken token) {
        return new CannotMove("A process is not simply reading on but at a "
                + token.getClass().getSimpleName() + ": let it come to its end, and move again.");
    }

    @Override
    public void close() {
        sagas.close();
    }

    private record Claim(String process, Instant at) {}

    private record Place(String process, int segment, TrackingToken token) {
        NewPlace now(@Nullable TrackingToken token) {
            return new NewPlace(process, segment, token);
        }
    }

    private record NewPlace(
            String process, int segment, @Nullable TrackingToken token) {}
}
