package dev.ross.query.waitlist.board;

import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.WaitId;
import dev.ross.query.platform.live.Presentation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Presents one entry of the waitlist, to its guest or to staff.
 *
 * @param guest absent for staff; for any other guest the entry does not exist
 */
record WaitlistEntryPresentation(WaitId id, @Nullable CustomerId guest, Clock clock)
        implements Presentation<WaitlistBoard, WaitlistEntryView> {
    @Override
    public @Nullable WaitlistEntryView show(WaitlistBoard board) {
        return board.find(id)
                .filter(wait -> guest == null || guest.equals(wait.customer()))
                .map(wait -> WaitlistEntryView.alone(wait, board, guest == null, clock.instant()))
                .orElse(null);
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
