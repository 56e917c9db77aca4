package dev.ross.query.order.kitchen;

import dev.ross.query.platform.live.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * Presents how much a board has yet to prepare, the same for all staff.
 *
 * @param station absent: all stations
 */
record KitchenCountList(@Nullable String station) implements Presentation<KitchenBoard, KitchenCounts> {
    @Override
    public KitchenCounts show(KitchenBoard board) {
        return KitchenCounts.of(board.open(station).toList());
    }
}
