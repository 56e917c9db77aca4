package dev.ross.query.seating.availability;

import static dev.ross.query.platform.security.Who.ANYONE;
import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.MayBe;
import dev.ross.query.platform.web.AskedParty;
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
    private final Settled settled;
    private final Days days;
    private final DeniedSearches denied;
    private final Callers callers;
    private final Clock clock;

    AvailabilityController(
            Screens screens, Settled settled, Days days, DeniedSearches denied, Callers callers, Clock clock) {
        this.screens = screens;
        this.settled = settled;
        this.days = days;
        this.denied = denied;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/restaurants/{restaurant}/availability")
    @MayBe(ANYONE)
    Screen<?> freeTimes(
            @PathVariable RestaurantId restaurant,
            @RequestParam @DateTimeFormat(iso = DATE) LocalDate date,
            @RequestParam int partySize,
            Actor actor,
            HttpServletRequest request) {
        var party = AskedParty.of(partySize);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (date.isBefore(today.minus(AS_FAR_AS)) || date.isAfter(today.plus(AS_FAR_AS)))
            throw new Problem(ProblemCode.MALFORMED, "'date' lies within three years.");
        var wish = new Wish(restaurant, date, party);
        var toStaff = actor.at(restaurant).works();
        var freeTimes = screens.of(settled, restaurant, wish, days, new FreeTimes(wish, toStaff, clock));
        if (toStaff) return freeTimes;
        var caller = callers.of(actor, request);
        return freeTimes.noticing(seen -> {
            if (((Availability) seen).isDenied()) denied.count(wish.asSearch(), caller);
        });
    }
}
