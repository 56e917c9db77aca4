package dev.ross.query.order.page;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.order.line.OrderLine.ChosenOption;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import dev.ross.contracts.order.line.PartProgress;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import dev.ross.contracts.order.line.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line as shown.
 *
 * @param course from 1 to 9; 0 is served at once
 * @param station for the team: where it is prepared; absent if it needs no ticket
 * @param ticket for the team: the ticket it was fired on; absent until then
 */
record PartCard(
        String name,
        int course,
        @Nullable String station,
        List<Allergen> allergens,
        List<ChosenOption> options,
        PartStatus status,
        @Nullable TicketId ticket) {
    static PartCard of(LinePart part, PartProgress progress, boolean works) {
        return new PartCard(
                part.name(),
                part.course(),
                works ? part.station() : null,
                part.allergens(),
                part.options(),
                progress.status(),
                works ? progress.ticket() : null);
    }
}
