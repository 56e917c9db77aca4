package dev.ross.query.waitlist.board;

import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.platform.web.VersionedPage;
import java.time.Clock;

/** The whole list, in order. */
record WaitlistOfStaff(Paging paging, Clock clock) implements Lens<WaitBoard> {
    @Override
    public VersionedPage<WaitView> show(WaitBoard board) {
        var now = clock.instant();
        return paging.of(board.waits(), wait -> "%019d".formatted(wait.joined()))
                .map(wait -> WaitView.inTheList(wait, board, now))
                .of(board.version());
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
