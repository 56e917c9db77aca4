package dev.ross.query.order.page;

import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.personal.Personal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One order.
 *
 * @param notes what the party asks of the kitchen, in the clear
 * @param version of the order, for conditional commands
 */
record OrderPage(OrderContent content, LineNotes notes, long version) {
    static OrderPage blank(String order) {
        return new OrderPage(OrderContent.NONE, LineNotes.NONE, -1);
    }

    OrderPage after(OrderEvent event, long reached) {
        var known = event instanceof LinesAdded added ? with(added) : notes;
        return new OrderPage(content.after(event), known, reached);
    }

    OrderPage withoutNotes() {
        return new OrderPage(content, LineNotes.NONE, version);
    }

    Map<LineId, LineNote> notesByLine() {
        return notes.notes().stream().collect(Collectors.toMap(LineNote::line, Function.identity()));
    }

    /** Keeps only notes about the lines that are added, so that there are no more notes than lines. */
    private LineNotes with(LinesAdded added) {
        var more = Personal.clear(added.notes());
        if (more == null) return notes;
        var lines = added.lines().stream().map(OrderLine::id).collect(Collectors.toSet());
        return notes.and(more.about(lines));
    }
}
