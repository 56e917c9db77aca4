package dev.ross.query.waitlist.board;

import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;

/** The whole list, in order. */
record WaitlistOfStaff(Paging paging) implements Lens<WaitBoard> {
    @Override
    public Page<WaitView> show(WaitBoard board) {
        var views = board.waits().stream()
                .map(wait -> WaitView.of(wait, board, true))
                .toList();
        return paging.of(views, view -> "%06d".formatted(view.position()));
    }
}
