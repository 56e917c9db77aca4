package dev.ross.command.restaurant.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.RegionZone;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeProfile;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RestaurantController {
    private final CommandDispatcher commands;
    private final RuleChangeDispatcher changes;

    RestaurantController(CommandDispatcher commands, RuleChangeDispatcher changes) {
        this.commands = commands;
        this.changes = changes;
    }

    /** Registers a restaurant; the caller becomes its manager. */
    @PostMapping("/restaurants")
    @AllowedFor(CallerKind.STAFF_APP)
    ResponseEntity<Created> register(@Valid @RequestBody RegisterRequest body, Actor actor, RequestContext context) {
        var name = actor.details().name() == null ? "" : actor.details().name();
        var email = actor.details().email() == null ? "" : actor.details().email();
        var contact = Personal.of(Subject.staff(actor.requireSubject()), new StaffContact(name, email));
        var register = new RegisterRestaurant(
                context.id(RestaurantId::of),
                body.profile(),
                body.timeZone(),
                body.currency(),
                actor.asStaff(),
                contact);
        return commands.create(register, "/restaurants/{id}", actor, context);
    }

    /** Replaces the public profile of a restaurant. */
    @PutMapping("/restaurants/{restaurant}/profile")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> changeProfile(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody ProfileRequest body,
            Actor actor,
            RequestContext context) {
        return commands.send(new ChangeProfile(restaurant, body.toProfile()), actor, context);
    }

    /** Shows a restaurant to the public, or hides it. */
    @PutMapping("/restaurants/{restaurant}/visibility")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> setVisibility(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody VisibilityRequest body,
            Actor actor,
            RequestContext context) {
        var command = switch (body.visibility()) {
            case PUBLIC -> new PublishRestaurant(restaurant);
            case PRIVATE -> new UnpublishRestaurant(restaurant);
        };
        return commands.send(command, actor, context);
    }

    /** Replaces the weekly opening hours. */
    @PutMapping("/restaurants/{restaurant}/opening-hours")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> setOpeningHours(
            @PathVariable RestaurantId restaurant,
            @RequestBody OpeningHours body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        return changes.make(new SetOpeningHours(restaurant, body), dryRun, actor, context);
    }

    /** Changes the time zone of a restaurant. */
    @PutMapping("/restaurants/{restaurant}/time-zone")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> changeTimeZone(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody ZoneRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        return changes.make(new ChangeTimeZone(restaurant, body.timeZone()), dryRun, actor, context);
    }

    /** Replaces the booking policy; an absent setting means its default. */
    @PutMapping("/restaurants/{restaurant}/booking-policy")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> setBookingPolicy(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody PolicyRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        return changes.make(new SetBookingPolicy(restaurant, body.toPolicy()), dryRun, actor, context);
    }

    record VisibilityRequest(@NotNull Visibility visibility) {}

    record ZoneRequest(@NotNull @RegionZone ZoneId timeZone) {}
}
