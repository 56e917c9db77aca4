package dev.ross.query.order.printing;

import dev.ross.contracts.printing.PrintJobContent.PrintState;
import dev.ross.query.order.printing.PrintJobBoard.ListedJob;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Presents one page of a board, the same for all staff.
 *
 * @param state absent: jobs in every state
 */
record PrintJobList(@Nullable PrintState state, PageRequest paging)
        implements Presentation<PrintJobBoard, ListPage<PrintJobCard>> {
    @Override
    public ListPage<PrintJobCard> show(PrintJobBoard board) {
        return paging.of(board.latest(state).toList(), ListedJob::place).map(PrintJobCard::of);
    }
}
