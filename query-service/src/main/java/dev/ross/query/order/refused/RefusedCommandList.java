package dev.ross.query.order.refused;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;

/** Presents one page of the refused commands, the same for all staff. */
record RefusedCommandList(PageRequest paging)
        implements Presentation<RefusedCommandBoard, ListPage<RefusedCommandCard>> {
    @Override
    public ListPage<RefusedCommandCard> show(RefusedCommandBoard board) {
        return paging.of(board.waiting(), WaitingCommand::place).map(RefusedCommandCard::of);
    }
}
