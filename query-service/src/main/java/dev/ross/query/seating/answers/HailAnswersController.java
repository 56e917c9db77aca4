package dev.ross.query.seating.answers;

import static dev.ross.platform.security.CallerKind.STAFF;
import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HailAnswersController {
    private final Screens screens;
    private final HailAnswersStore days;

    HailAnswersController(Screens screens, HailAnswersStore days) {
        this.screens = screens;
        this.days = days;
    }

    /**
     * How long the hails of a date took to be answered, by kind.
     *
     * @param date of the service that the parties belong to
     */
    @GetMapping("/restaurants/{restaurant}/hail-answer-times")
    @AllowedFor(STAFF)
    ScreenAnswer<?, HailAnswerTimes> times(
            @PathVariable RestaurantId restaurant, @RequestParam @DateTimeFormat(iso = DATE) LocalDate date) {
        return screens.of(days, new ServiceDayId(restaurant, date), new HailAnswersPresentation(date));
    }
}
