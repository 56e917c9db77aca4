package dev.ross.query.till.day;

import static dev.ross.platform.security.CallerKind.STAFF;
import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.till.day.CashMovementList.MovementStaffLinks;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CashMovementPageController {
    private final Screens screens;
    private final DayCashMovements days;
    private final ClosedDayStaff staff;

    CashMovementPageController(Screens screens, DayCashMovements days, ClosedDayStaff staff) {
        this.screens = screens;
        this.days = days;
        this.staff = staff;
    }

    /**
     * The movements of cash of a service day, beside payments and refunds, the last one first.
     *
     * @param day that it is counted to
     */
    @GetMapping("/restaurants/{restaurant}/till/cash-movements")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ListPage<CashMovementCard>> ofDay(
            @PathVariable RestaurantId restaurant,
            @RequestParam @DateTimeFormat(iso = DATE) LocalDate day,
            PageRequest paging) {
        return screens.of(
                days,
                DayCashMovements.part(restaurant, day, paging),
                new MovementStaffLinks(restaurant),
                staff,
                new CashMovementList(paging));
    }
}
