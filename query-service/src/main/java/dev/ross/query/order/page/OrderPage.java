package dev.ross.query.order.page;

import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderOfflineEvent;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.personal.Personal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One order.
 *
 * @param notes what the party asks of the kitchen, in the clear
 * @param version of the order, for conditional commands
 */
record OrderPage(OrderContent content, LineNotes notes, OfflineTrace offline, long version) {
    static OrderPage blank(String order) {
        return new OrderPage(OrderContent.NONE, LineNotes.NONE, OfflineTrace.NONE, -1);
    }

    OrderPage after(OrderEvent event, long reached) {
        var left = event instanceof OrderOfflineEvent replayed ? offline.after(replayed) : offline;
        return new OrderPage(content.after(event), notesAfter(event), left, reached);
    }

    /** Keeps only notes about the lines that come, so that there are no more notes than lines. */
    private LineNotes notesAfter(OrderEvent event) {
        if (event instanceof LinesAdded added)
            return with(added.notes(), added.lines().stream().map(OrderLine::id));
        return event instanceof LinesMovedIn in
                ? with(in.notes(), in.lines().stream().map(OrderedLine::id))
                : notes;
    }

    private LineNotes with(@Nullable Personal<LineNotes> added, Stream<LineId> lines) {
        var more = Personal.clear(added);
        return more == null ? notes : notes.and(more.about(lines.collect(Collectors.toSet())));
    }

    OrderPage withoutNotes() {
        return new OrderPage(content, LineNotes.NONE, offline, version);
    }

    Map<LineId, LineNote> notesByLine() {
        return notes.notes().stream().collect(Collectors.toMap(LineNote::line, Function.identity()));
    }
}
