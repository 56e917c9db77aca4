package dev.ross.query.waitlist.board;

import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;

/** The whole list, in order. */
record WaitlistOfStaff(Paging paging) implements Lens<WaitBoard> {
    @Override
    public Page<WaitView> show(WaitBoard board) {
        return paging.of(board.waits(), wait -> "%019d".formatted(wait.joined()))
                .map(wait -> WaitView.of(wait, board, true));
    }
}
