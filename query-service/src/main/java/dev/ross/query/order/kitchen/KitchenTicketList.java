package dev.ross.query.order.kitchen;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Presents one page of a board, the same for all staff.
 *
 * @param station absent: all stations
 */
record KitchenTicketList(@Nullable String station, BoardListing state, PageRequest paging)
        implements Presentation<KitchenBoard, ListPage<TicketCard>> {
    @Override
    public ListPage<TicketCard> show(KitchenBoard board) {
        return page(board).map(ticket -> TicketCard.of(ticket, board.seated().of(ticket.seating())));
    }

    private ListPage<BoardTicket> page(KitchenBoard board) {
        return switch (state) {
            case OPEN -> paging.of(board.open(station).toList(), BoardTicket::place);
            case RECENT -> paging.of(board.finished(station).toList(), BoardTicket::placeOfFinished);
        };
    }

    /** Which tickets of a board are listed. */
    enum BoardListing {
        /** Those of which something is to be prepared or served, oldest first. */
        OPEN,
        /** The last that were finished, newest first. */
        RECENT
    }
}
