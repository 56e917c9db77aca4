package dev.ross.command.restaurant;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Commands.Created;
import dev.ross.command.platform.web.Keyed;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.Combination;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTable;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.RestaurantCommand.SetTableCombinations;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.restaurant.TableId;
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
    private final Commands commands;
    private final RuleChanges changes;

    TableController(Commands commands, RuleChanges changes) {
        this.commands = commands;
        this.changes = changes;
    }

    @PostMapping("/restaurants/{restaurant}/tables")
    @MayBe(Who.MANAGER)
    ResponseEntity<Created> add(
            @PathVariable RestaurantId restaurant, @Valid @RequestBody TableRequest body, Actor actor, Keyed keyed) {
        var table = keyed.id(local -> new TableId(restaurant, local));
        return commands.create(
                new AddTable(restaurant, table, body.toTable()),
                "/restaurants/" + restaurant + "/floor-plan",
                actor,
                keyed);
    }

    @PutMapping("/restaurants/{restaurant}/tables/{table}")
    @MayBe(Who.MANAGER)
    ResponseEntity<?> change(
            @PathVariable RestaurantId restaurant,
            @PathVariable TableId table,
            @Valid @RequestBody TableRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Keyed keyed) {
        return changes.make(
                new ChangeTable(restaurant, itsOwn(restaurant, table), body.toTable()), dryRun, actor, keyed);
    }

    @DeleteMapping("/restaurants/{restaurant}/tables/{table}")
    @MayBe(Who.MANAGER)
    ResponseEntity<?> remove(
            @PathVariable RestaurantId restaurant,
            @PathVariable TableId table,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Keyed keyed) {
        return changes.make(new RemoveTable(restaurant, itsOwn(restaurant, table)), dryRun, actor, keyed);
    }

    @PutMapping("/restaurants/{restaurant}/table-combinations")
    @MayBe(Who.MANAGER)
    ResponseEntity<?> combine(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody Combinations body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Keyed keyed) {
        return changes.make(new SetTableCombinations(restaurant, body.combinations()), dryRun, actor, keyed);
    }

    record Combinations(@NotNull @Size(max = 500) List<@NotNull Combination> combinations) {}

    private static TableId itsOwn(RestaurantId restaurant, TableId table) {
        Refused.require(table.restaurant().equals(restaurant), RestaurantRejection.UNKNOWN_TABLE);
        return table;
    }
}
