package dev.ross.query.seating.hails;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;

/** Presents one page of the board, the same for all staff. */
record HailList(PageRequest paging) implements Presentation<HailBoard, ListPage<HailCard>> {
    @Override
    public ListPage<HailCard> show(HailBoard board) {
        return paging.of(board.open(), HailList::place).map(hail -> HailCard.of(hail, board.tablesOf(hail.seating())));
    }

    private static String place(OpenHail hail) {
        return "%015d.%s".formatted(hail.raisedAt().toEpochMilli(), hail.id());
    }
}
