package dev.ross.command.till;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.till.TillRejection.DAY_CLOSED;
import static dev.ross.contracts.till.TillRejection.DAY_NOT_BEGUN;
import static dev.ross.contracts.till.TillRejection.DAY_NOT_CLOSED;
import static dev.ross.contracts.till.TillRejection.DIFFERENCE_NEEDS_REASON;
import static dev.ross.contracts.till.TillRejection.EARLIER_DAY_OPEN;
import static dev.ross.contracts.till.TillRejection.NOTHING_TO_CLOSE;
import static dev.ross.contracts.till.TillRejection.OPEN_ORDERS_AWAY;
import static dev.ross.contracts.till.TillRejection.STILL_OPEN;
import static dev.ross.contracts.till.TillRejection.TOO_MANY_MOVEMENTS;
import static dev.ross.contracts.till.TillRejection.TOO_MUCH_LEFT;
import static dev.ross.contracts.till.TillRejection.UNKNOWN_TILL_REASON;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.till.CashCount;
import dev.ross.contracts.till.DayTotals.CashMovements;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillCommand.MailDayReport;
import dev.ross.contracts.till.TillCommand.MoveCash;
import dev.ross.contracts.till.TillCommand.SetTillSettings;
import dev.ross.contracts.till.TillContent;
import dev.ross.contracts.till.TillEvent;
import dev.ross.contracts.till.TillEvent.CashMoved;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.till.TillEvent.DayReportRequested;
import dev.ross.contracts.till.TillEvent.TillSettingsChanged;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of a restaurant's till. Orders enter their payments, refunds and receipts in the unit of work that changes
 * them, and managers close its days.
 */
@Revision("2")
final class Till implements Idempotent, CacheWeight {
    @AggregateIdentifier
    private @Nullable String stream;

    private TillContent content = TillContent.NONE;
    private DailyCount settingChanges = DailyCount.NONE;
    private DailyCount dayReports = DailyCount.NONE;
    private ProcessedRequests answered = new ProcessedRequests();

    Till() {}

    static Till blank(RestaurantId restaurant) {
        var till = new Till();
        till.stream = StreamKind.TILL.of(restaurant);
        return till;
    }

    TillContent content() {
        return content;
    }

    void write(List<TillEvent> events) {
        events.forEach(event -> apply(event));
    }

    void set(SetTillSettings set, int limit, Instant now) {
        settingChanges.requireLess(limit, now);
        apply(new TillSettingsChanged(set.restaurant(), set.settings(), set.staff(), now));
    }

    void move(MoveCash move, LocalDate serviceDay, Instant now) {
        require(content.settings().movementReasons().contains(move.reason()), UNKNOWN_TILL_REASON);
        var posting = TillPosting.on(serviceDay, move.restaurant(), content, move.staff(), now);
        var before = content.dayOrNone(posting.day()).cash();
        require(before.count() < CashMovements.MOST, TOO_MANY_MOVEMENTS);
        posting.closing().forEach(closed -> apply(closed));
        apply(new CashMoved(move.restaurant(), posting.day(), move.in(), move.reason(), move.staff(), now));
    }

    /**
     * @param today the service day of now
     * @throws RejectedException if another day is closed before, or there is nothing to close
     */
    void requireMayClose(CloseDay close, LocalDate today) {
        var until = content.closedUntil();
        require(until == null || close.day().isAfter(until), DAY_CLOSED);
        require(!close.day().isAfter(today), DAY_NOT_BEGUN);
        require(content.find(close.day()).isPresent(), NOTHING_TO_CLOSE);
        var oldest = content.open().getFirst().day();
        if (!oldest.equals(close.day()))
            throw new RejectedException(EARLIER_DAY_OPEN, Map.of("day", oldest.toString()));
    }

    /**
     * @param open null if it is not known
     */
    void close(CloseDay close, @Nullable OpenService open, Instant now) {
        if (!close.leaveOpen()) requireNothing(open);
        var totals = content.find(close.day()).orElseThrow();
        var number = content.closings() + 1;
        apply(new DayClosed(close.restaurant(), number, totals, counted(close), open, close.staff(), now));
    }

    void mail(MailDayReport mail, int limit, Instant now) {
        var until = content.closedUntil();
        require(until != null && !mail.day().isAfter(until), DAY_NOT_CLOSED);
        dayReports.requireLess(limit, now);
        apply(new DayReportRequested(mail.restaurant(), mail.day(), mail.staff(), now));
    }

    private static void requireNothing(@Nullable OpenService open) {
        if (open == null) throw new RejectedException(OPEN_ORDERS_AWAY);
        if (!open.isNothing()) throw new RejectedException(STILL_OPEN, namesOf(open));
    }

    private static Map<String, Object> namesOf(OpenService open) {
        return Map.of(
                "orders", open.orders().stream().map(Objects::toString).toList(),
                "seatings", open.seatings().stream().map(Objects::toString).toList());
    }

    private CashCount counted(CloseDay close) {
        var left = close.left() == null ? Math.clamp(content.opening(), 0, close.counted()) : close.left();
        require(left <= close.counted(), TOO_MUCH_LEFT);
        var expected = content.expectedCash();
        var count = new CashCount(content.opening(), expected, close.counted(), left, close.reason());
        if (count.difference() == 0) return count.withoutReason();
        var reason = close.reason();
        if (reason == null)
            throw new RejectedException(
                    DIFFERENCE_NEEDS_REASON, Map.of("expected", expected, "difference", count.difference()));
        require(content.settings().differenceReasons().contains(reason), UNKNOWN_TILL_REASON);
        return count;
    }

    @EventSourcingHandler
    void evolve(TillEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.TILL.of(event.restaurant());
        content = content.after(event);
        if (event instanceof TillSettingsChanged changed) settingChanges = settingChanges.after(changed.at());
        if (event instanceof DayReportRequested requested) dayReports = dayReports.after(requested.at());
        answered.add(metaData, at, version);
    }

    @Override
    public int bytes() {
        var rows = content.open().stream()
                .mapToInt(day -> 2 + day.taxes().size() + day.servers().size())
                .sum();
        return USUAL + ELEMENT * rows + answered.bytes();
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
