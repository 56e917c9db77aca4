package dev.ross.command.restaurant;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Commands.Created;
import dev.ross.command.platform.web.Keyed;
import dev.ross.command.platform.web.RegionZone;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeProfile;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.contracts.team.StaffContact;
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
    private final Commands commands;
    private final RuleChanges changes;

    RestaurantController(Commands commands, RuleChanges changes) {
        this.commands = commands;
        this.changes = changes;
    }

    @PostMapping("/restaurants")
    @MayBe(Who.STAFF_APP)
    ResponseEntity<Created> register(@Valid @RequestBody RegisterRequest body, Actor actor, Keyed keyed) {
        var name = actor.name() == null ? "" : actor.name();
        var email = actor.email() == null ? "" : actor.email();
        var contact = Personal.of(Subject.staff(actor.subject()), new StaffContact(name, email));
        var register = new RegisterRestaurant(
                keyed.id(RestaurantId::of), body.profile(), body.timeZone(), body.currency(), actor.asStaff(), contact);
        return commands.create(register, "/restaurants/{id}", actor, keyed);
    }

    @PutMapping("/restaurants/{restaurant}/profile")
    @MayBe(Who.MANAGER)
    ResponseEntity<Void> changeProfile(
            @PathVariable RestaurantId restaurant, @Valid @RequestBody ProfileRequest body, Actor actor, Keyed keyed) {
        return commands.send(new ChangeProfile(restaurant, body.toProfile()), actor, keyed);
    }

    @PutMapping("/restaurants/{restaurant}/visibility")
    @MayBe(Who.MANAGER)
    ResponseEntity<Void> setVisibility(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody VisibilityRequest body,
            Actor actor,
            Keyed keyed) {
        var command = switch (body.visibility()) {
            case PUBLIC -> new PublishRestaurant(restaurant);
            case PRIVATE -> new UnpublishRestaurant(restaurant);
        };
        return commands.send(command, actor, keyed);
    }

    @PutMapping("/restaurants/{restaurant}/opening-hours")
    @MayBe(Who.MANAGER)
    ResponseEntity<?> setOpeningHours(
            @PathVariable RestaurantId restaurant,
            @RequestBody OpeningHours body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Keyed keyed) {
        return changes.make(new SetOpeningHours(restaurant, body), dryRun, actor, keyed);
    }

    @PutMapping("/restaurants/{restaurant}/time-zone")
    @MayBe(Who.MANAGER)
    ResponseEntity<?> changeTimeZone(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody ZoneRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Keyed keyed) {
        return changes.make(new ChangeTimeZone(restaurant, body.timeZone()), dryRun, actor, keyed);
    }

    @PutMapping("/restaurants/{restaurant}/booking-policy")
    @MayBe(Who.MANAGER)
    ResponseEntity<?> setBookingPolicy(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody PolicyRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Keyed keyed) {
        return changes.make(new SetBookingPolicy(restaurant, body.toPolicy()), dryRun, actor, keyed);
    }

    record VisibilityRequest(@NotNull Visibility visibility) {}

    record ZoneRequest(@NotNull @RegionZone ZoneId timeZone) {}
}
