package dev.ross.command.restaurant.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTable;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.RestaurantCommand.SetTableCombinations;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.TableId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TableController {
    private final CommandDispatcher commands;
    private final RuleChangeDispatcher changes;

    TableController(CommandDispatcher commands, RuleChangeDispatcher changes) {
        this.commands = commands;
        this.changes = changes;
    }

    /** Adds a table. */
    @PostMapping("/restaurants/{restaurant}/tables")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Created> add(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody TableRequest body,
            Actor actor,
            RequestContext context) {
        var table = context.id(local -> new TableId(restaurant, local));
        return commands.create(
                new AddTable(restaurant, table, body.toTable()),
                "/restaurants/" + restaurant + "/floor-plan",
                actor,
                context);
    }

    /** Changes a table. */
    @PutMapping("/restaurants/{restaurant}/tables/{table}")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> change(
            @PathVariable RestaurantId restaurant,
            @PathVariable TableId table,
            @Valid @RequestBody TableRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        return changes.make(
                new ChangeTable(restaurant, itsOwn(restaurant, table), body.toTable()), dryRun, actor, context);
    }

    /** Removes a table. */
    @DeleteMapping("/restaurants/{restaurant}/tables/{table}")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> remove(
            @PathVariable RestaurantId restaurant,
            @PathVariable TableId table,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        return changes.make(new RemoveTable(restaurant, itsOwn(restaurant, table)), dryRun, actor, context);
    }

    /** Replaces the combinations of tables that may be pushed together. */
    @PutMapping("/restaurants/{restaurant}/table-combinations")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<?> combine(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody Combinations body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            RequestContext context) {
        return changes.make(new SetTableCombinations(restaurant, body.combinations()), dryRun, actor, context);
    }

    record Combinations(@NotNull @Size(max = 500) List<@NotNull TableCombination> combinations) {}

    private static TableId itsOwn(RestaurantId restaurant, TableId table) {
        RejectedException.require(table.restaurant().equals(restaurant), RestaurantRejection.UNKNOWN_TABLE);
        return table;
    }
}
