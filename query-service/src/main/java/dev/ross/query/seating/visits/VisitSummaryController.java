package dev.ross.query.seating.visits;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VisitSummaryController {
    private final Screens screens;
    private final SeatingVisitorStore visitors;
    private final GuestHistoryStore visits;
    private final Clock clock;

    VisitSummaryController(Screens screens, SeatingVisitorStore visitors, GuestHistoryStore visits, Clock clock) {
        this.screens = screens;
        this.visitors = visitors;
        this.visits = visits;
        this.clock = clock;
    }

    /** The summary of a guest's other visits, at one of their seatings. */
    @GetMapping("/seatings/{seating}/visits")
    @AllowedFor(STAFF)
    ScreenAnswer<?, VisitSummary> summary(@PathVariable SeatingId seating) {
        return screens.of(
                visitors, seating, new VisitorHistoryLink(), visits, new VisitSummaryPresentation(seating, clock));
    }
}
