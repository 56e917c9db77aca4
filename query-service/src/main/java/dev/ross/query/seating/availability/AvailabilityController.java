package dev.ross.query.seating.availability;

import static dev.ross.platform.security.CallerKind.ANYONE;
import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.PartySizeParameter;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AvailabilityController {
    private static final Period AS_FAR_AS = Period.ofYears(3);

    private final Screens screens;
    private final AvailabilityRulesStore rulesStore;
    private final AvailabilityDayStore days;
    private final DeniedSearches denied;
    private final CallerFingerprints callers;
    private final Clock clock;

    AvailabilityController(
            Screens screens,
            AvailabilityRulesStore rulesStore,
            AvailabilityDayStore days,
            DeniedSearches denied,
            CallerFingerprints callers,
            Clock clock) {
        this.screens = screens;
        this.rulesStore = rulesStore;
        this.days = days;
        this.denied = denied;
        this.callers = callers;
        this.clock = clock;
    }

    /** The times of a date that are free for a party. */
    @GetMapping("/restaurants/{restaurant}/availability")
    @AllowedFor(ANYONE)
    ScreenAnswer<?, DayAvailability> freeTimes(
            @PathVariable RestaurantId restaurant,
            @RequestParam @DateTimeFormat(iso = DATE) LocalDate date,
            @RequestParam int partySize,
            Actor actor,
            HttpServletRequest request) {
        var party = PartySizeParameter.of(partySize);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (date.isBefore(today.minus(AS_FAR_AS)) || date.isAfter(today.plus(AS_FAR_AS)))
            throw new Problem(ProblemCode.MALFORMED, "'date' lies within three years.");
        var query = new AvailabilityQuery(restaurant, date, party);
        var toStaff = Audience.of(actor, restaurant).works();
        var freeTimes =
                screens.of(rulesStore, restaurant, query, days, new AvailabilityPresentation(query, toStaff, clock));
        if (toStaff) return freeTimes;
        var caller = callers.of(actor, request);
        return freeTimes.withListener(seen -> {
            if (((DayAvailability) seen).isDenied()) denied.count(query.asSearch(), caller);
        });
    }
}
