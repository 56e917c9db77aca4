package dev.ross.query.seating.hails;

import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Presents one page of the board.
 *
 * @param of the member of staff whose hails are shown: those of their tables and those they claimed; absent: all
 */
record HailList(PageRequest paging, @Nullable StaffId of) implements Presentation<HailBoard, ListPage<HailCard>> {
    @Override
    public ListPage<HailCard> show(HailBoard board) {
        var shown = board.open().stream()
                .filter(hail -> of == null || hail.isFor(of))
                .toList();
        return paging.of(shown, HailList::place).map(hail -> HailCard.of(hail, board.tablesOf(hail.seating())));
    }

    private static String place(OpenHail hail) {
        return "%015d.%s".formatted(hail.raisedAt().toEpochMilli(), hail.id());
    }
}
