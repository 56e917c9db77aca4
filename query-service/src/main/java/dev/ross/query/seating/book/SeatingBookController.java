package dev.ross.query.seating.book;

import static dev.ross.platform.security.CallerKind.STAFF;
import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeatingBookController implements RestaurantView {
    private final Screens screens;
    private final BookRulesStore rules;
    private final BookPages pages;
    private final Clock clock;

    SeatingBookController(Screens screens, BookRulesStore rules, BookPages pages, Clock clock) {
        this.screens = screens;
        this.rules = rules;
        this.pages = pages;
        this.clock = clock;
    }

    /** The restaurant's seatings of some days. */
    @GetMapping("/restaurants/{restaurant}/seatings")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ListPage<BookLine>> book(
            @PathVariable RestaurantId restaurant,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") Set<SeatingStatus> status,
            PageRequest paging) {
        var wanted = BookLines.wanted(status);
        var range = BookRange.of(restaurant, from, to, BookLines.areEnded(wanted), paging, clock);
        return screens.of(rules, restaurant, range, pages, new BookLines(range, wanted, paging));
    }

    @Override
    public String name() {
        return "seatings";
    }

    @Override
    public ScreenAnswer<?, ListPage<BookLine>> of(RestaurantId restaurant, Actor actor) {
        return book(restaurant, null, null, Set.of(), PageRequest.WIDEST);
    }
}
