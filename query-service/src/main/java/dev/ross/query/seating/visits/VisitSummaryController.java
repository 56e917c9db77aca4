package dev.ross.query.seating.visits;

import static dev.ross.query.platform.security.Who.STAFF;

import dev.ross.contracts.seating.SeatingId;
import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.MayBe;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VisitSummaryController {
    private final Screens screens;
    private final Visitors visitors;
    private final GuestsVisits visits;
    private final Clock clock;

    VisitSummaryController(Screens screens, Visitors visitors, GuestsVisits visits, Clock clock) {
        this.screens = screens;
        this.visitors = visitors;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/seatings/{seating}/visits")
    @MayBe(STAFF)
    Screen<?> summary(@PathVariable SeatingId seating) {
        return screens.of(visitors, seating, new TheirVisits(), visits, new SummaryAt(seating, clock));
    }
}
