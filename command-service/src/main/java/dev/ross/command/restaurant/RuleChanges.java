package dev.ross.command.restaurant;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Keyed;
import dev.ross.contracts.restaurant.RestaurantCommand;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Makes a change that can leave seatings without a place, or only tells which: for that the read side is asked, and a
 * change itself never needs it.
 */
@Component
class RuleChanges {
    private final Commands commands;
    private final Strandings strandings;

    RuleChanges(Commands commands, Strandings strandings) {
        this.commands = commands;
        this.strandings = strandings;
    }

    ResponseEntity<?> make(RestaurantCommand change, boolean dryRun, Actor actor, Keyed keyed) {
        return dryRun ? ResponseEntity.ok(strandings.by(change)) : commands.send(change, actor, keyed);
    }

    ResponseEntity<?> create(RestaurantCommand change, boolean dryRun, String location, Actor actor, Keyed keyed) {
        return dryRun ? ResponseEntity.ok(strandings.by(change)) : commands.create(change, location, actor, keyed);
    }
}
