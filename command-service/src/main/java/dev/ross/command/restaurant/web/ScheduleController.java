package dev.ross.command.restaurant.web;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_CLOSURE;

import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetSpecialDay;
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for special days and closures. */
@RestController
@RequestMapping("/restaurants/{restaurant}")
class ScheduleController {
    private final RuleChangeDispatcher changes;

    ScheduleController(RuleChangeDispatcher changes) {
        this.changes = changes;
    }

    /** Closes the restaurant for some days. */
    @PostMapping("/closures")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> close(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody ClosureRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        var closure = context.id(local -> new ClosureId(restaurant, local));
        var reason = dryRun ? null : Personal.ofText(Subject.staff(actor.requireSubject()), body.reason());
        var during = new Closure(body.from(), body.to());
        return changes.create(
                new ScheduleClosure(restaurant, closure, during, reason),
                dryRun,
                "/restaurants/" + restaurant,
                actor,
                context);
    }

    /** Lifts a closure. */
    @DeleteMapping("/closures/{closure}")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> lift(
            @PathVariable RestaurantId restaurant,
            @PathVariable ClosureId closure,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        require(closure.restaurant().equals(restaurant), UNKNOWN_CLOSURE);
        return changes.make(new LiftClosure(restaurant, closure), dryRun, actor, context);
    }

    /** Sets the services of one date, in place of its weekday's; none: closed. */
    @PutMapping("/special-days/{date}")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> setSpecialDay(
            @PathVariable RestaurantId restaurant,
            @PathVariable LocalDate date,
            @Valid @RequestBody SpecialDayRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        var services = body.services().stream()
                .map(service -> new OpeningPeriod(
                        date.getDayOfWeek(), service.opens(), service.closes(), service.lastSeating()))
                .toList();
        return changes.make(new SetSpecialDay(restaurant, date, services), dryRun, actor, context);
    }

    /** Returns a date to its weekday's services. */
    @DeleteMapping("/special-days/{date}")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> liftSpecialDay(
            @PathVariable RestaurantId restaurant,
            @PathVariable LocalDate date,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        return changes.make(new LiftSpecialDay(restaurant, date), dryRun, actor, context);
    }

    /**
     * @param to the last day of it
     */
    record ClosureRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable @Size(max = 200) String reason) {}

    record SpecialDayRequest(@NotNull @Size(max = 8) List<@NotNull @Valid Service> services) {}

    record Service(
            @NotNull LocalTime opens,
            @NotNull LocalTime closes,
            @Nullable LocalTime lastSeating) {}
}
