package dev.ross.query.till.day;

import static dev.ross.platform.security.CallerKind.MANAGER;
import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClosedDayController {
    private final Screens screens;
    private final ClosedDays days;
    private final ClosedDayStaff staff;
    private final Clock clock;

    ClosedDayController(Screens screens, ClosedDays days, ClosedDayStaff staff, Clock clock) {
        this.screens = screens;
        this.days = days;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * The closed days of a till, the earliest first.
     *
     * @param from the first day; absent: 92 days before the last
     * @param to the last day; absent: 92 days after the first, or tomorrow
     */
    @GetMapping("/restaurants/{restaurant}/till/days")
    @AllowedFor(MANAGER)
    ScreenAnswer<?, ListPage<ClosedDayCard>> days(
            @PathVariable RestaurantId restaurant,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate to,
            PageRequest paging) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        var range = ClosedDayRange.of(from, to, tomorrow);
        return screens.of(
                days,
                range.keys(restaurant, paging),
                new ClosedDayLinks.OfList(restaurant),
                staff,
                new ClosedDayList(range, paging));
    }

    /** The report of a closed day; also as text of 42 columns, and as PDF. */
    @GetMapping("/restaurants/{restaurant}/till/days/{day}")
    @AllowedFor(MANAGER)
    ScreenAnswer<?, ClosedDayView> report(@PathVariable RestaurantId restaurant, @PathVariable LocalDate day) {
        return screens.of(
                days,
                new ServiceDayId(restaurant, day),
                new ClosedDayLinks.OfReport(restaurant),
                staff,
                new ClosedDayPresentation());
    }
}
