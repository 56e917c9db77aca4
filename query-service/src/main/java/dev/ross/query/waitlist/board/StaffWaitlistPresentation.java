package dev.ross.query.waitlist.board;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.platform.web.VersionedPage;
import java.time.Clock;

/** Presents the whole waitlist to staff, in order. */
record StaffWaitlistPresentation(PageRequest paging, Clock clock)
        implements Presentation<WaitlistBoard, VersionedPage<WaitlistEntryView>> {
    @Override
    public VersionedPage<WaitlistEntryView> show(WaitlistBoard board) {
        var now = clock.instant();
        return paging.of(board.waits(), wait -> "%019d".formatted(wait.joined()))
                .map(wait -> WaitlistEntryView.inTheList(wait, board, now))
                .of(board.version());
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
