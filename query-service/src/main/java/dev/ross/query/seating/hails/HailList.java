package dev.ross.query.seating.hails;

import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;

/** A part of the board, as all staff see it. */
record HailList(Paging paging) implements Lens<HailBoard> {
    @Override
    public Page<HailCard> show(HailBoard board) {
        return paging.of(board.open(), HailList::place).map(hail -> HailCard.of(hail, board.tablesOf(hail.seating())));
    }

    private static String place(OpenHail hail) {
        return "%015d.%s".formatted(hail.raisedAt().toEpochMilli(), hail.id());
    }
}
