package dev.ross.command.tableblock;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.UNKNOWN_BLOCK;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.TableId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/restaurants/{restaurant}/tables/{table}")
class BlockController {
    private final CommandDispatcher commands;

    BlockController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Blocks a table for a while. */
    @PostMapping("/block")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Created> block(
            @PathVariable RestaurantId restaurant,
            @PathVariable TableId table,
            @Valid @RequestBody BlockRequest body,
            Actor actor,
            RequestContext context) {
        require(table.restaurant().equals(restaurant), UNKNOWN_TABLE);
        var reason = Personal.ofText(Subject.staff(actor.requireSubject()), body.reason());
        var block = new BlockTable(
                context.id(local -> new BlockId(restaurant, local)), table, body.from(), body.to(), reason);
        return commands.create(block, "/restaurants/" + restaurant + "/floor-plan", actor, context);
    }

    /** Lifts the block of a table. */
    @DeleteMapping("/blocks/{block}")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> unblock(
            @PathVariable RestaurantId restaurant,
            @PathVariable TableId table,
            @PathVariable BlockId block,
            Actor actor,
            RequestContext context) {
        require(table.restaurant().equals(restaurant) && block.restaurant().equals(restaurant), UNKNOWN_BLOCK);
        return commands.send(new UnblockTable(block), actor, context);
    }

    /**
     * @param from local time of the restaurant
     */
    record BlockRequest(
            @NotNull LocalDateTime from,
            @NotNull LocalDateTime to,
            @Nullable @Size(max = 200) String reason) {}
}
