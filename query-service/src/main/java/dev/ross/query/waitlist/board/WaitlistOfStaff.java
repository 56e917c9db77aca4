package dev.ross.query.waitlist.board;

import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.platform.web.VersionedPage;

/** The whole list, in order. */
record WaitlistOfStaff(Paging paging) implements Lens<WaitBoard> {
    @Override
    public VersionedPage<WaitView> show(WaitBoard board) {
        return paging.of(board.waits(), wait -> "%019d".formatted(wait.joined()))
                .map(wait -> WaitView.inTheList(wait, board))
                .of(board.version());
    }
}
