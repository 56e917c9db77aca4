package dev.ross.command.restaurant.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.restaurant.RestaurantCommand;
import dev.ross.platform.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Makes a change that can leave seatings without tables, or as a dry run only lists these: that needs the query
 * service, the change itself never does.
 */
@Component
class RuleChangeDispatcher {
    private final CommandDispatcher commands;
    private final ConflictPreview preview;

    RuleChangeDispatcher(CommandDispatcher commands, ConflictPreview preview) {
        this.commands = commands;
        this.preview = preview;
    }

    ResponseEntity<?> make(RestaurantCommand change, boolean dryRun, Actor actor, RequestContext context) {
        return dryRun ? ResponseEntity.ok(preview.of(change)) : commands.send(change, actor, context);
    }

    ResponseEntity<?> create(
            RestaurantCommand change, boolean dryRun, String location, Actor actor, RequestContext context) {
        return dryRun ? ResponseEntity.ok(preview.of(change)) : commands.create(change, location, actor, context);
    }
}
