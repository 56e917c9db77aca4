package dev.ross.query.till.day;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.live.DocumentLinks;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.staff.KnownStaff;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.till.day.DayCashMovements.ListedMovement;
import java.util.List;
import java.util.stream.Stream;

/** Presents one page of the movements of cash of a service day, the last one first, the same for all staff. */
record CashMovementList(PageRequest paging)
        implements Presentation<LinkedDocuments<List<ListedMovement>, KnownStaff>, ListPage<CashMovementCard>> {
    @Override
    public ListPage<CashMovementCard> show(LinkedDocuments<List<ListedMovement>, KnownStaff> day) {
        var names = StaffNames.of(day.linked());
        return paging.of(movements(day.index()).toList(), CashMovement::place)
                .map(movement -> CashMovementCard.of(movement, names));
    }

    private static Stream<CashMovement> movements(List<ListedMovement> day) {
        return day.stream().flatMap(listed -> Stream.ofNullable(listed.movement()));
    }

    /** Links movements of a restaurant's cash to those who made them. */
    record MovementStaffLinks(RestaurantId restaurant) implements DocumentLinks<List<ListedMovement>> {
        @Override
        public List<String> of(List<ListedMovement> day) {
            return StaffNames.keys(restaurant, movements(day).map(CashMovement::by));
        }
    }
}
