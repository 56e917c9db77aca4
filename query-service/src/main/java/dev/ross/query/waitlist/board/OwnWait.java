package dev.ross.query.waitlist.board;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.query.platform.live.Lens;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One wait, to whoever waits, or to staff.
 *
 * @param guest absent for staff; whose it is not, for them it does not exist
 */
record OwnWait(WaitId id, @Nullable CustomerId guest, Clock clock) implements Lens<WaitBoard> {
    @Override
    public @Nullable Object show(WaitBoard board) {
        return board.find(id)
                .filter(wait -> guest == null || guest.equals(wait.customer()))
                .map(wait -> WaitView.alone(wait, board, guest == null, clock.instant()))
                .orElse(null);
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
