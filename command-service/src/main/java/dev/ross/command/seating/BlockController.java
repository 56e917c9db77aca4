package dev.ross.command.seating;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.UNKNOWN_BLOCK;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Commands.Created;
import dev.ross.command.platform.web.Keyed;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
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
    private final Commands commands;

    BlockController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/block")
    @MayBe(Who.STAFF)
    ResponseEntity<Created> block(
            @PathVariable RestaurantId restaurant,
            @PathVariable TableId table,
            @Valid @RequestBody BlockRequest body,
            Actor actor,
            Keyed keyed) {
        require(table.restaurant().equals(restaurant), UNKNOWN_TABLE);
        var reason = Personal.ofText(Subject.staff(actor.subject()), body.reason());
        var block = new BlockTable(
                keyed.id(local -> new BlockId(restaurant, local)), table, body.from(), body.to(), reason);
        return commands.create(block, "/restaurants/" + restaurant + "/floor-plan", actor, keyed);
    }

    @DeleteMapping("/blocks/{block}")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> unblock(
            @PathVariable RestaurantId restaurant,
            @PathVariable TableId table,
            @PathVariable BlockId block,
            Actor actor,
            Keyed keyed) {
        require(table.restaurant().equals(restaurant) && block.restaurant().equals(restaurant), UNKNOWN_BLOCK);
        return commands.send(new UnblockTable(block), actor, keyed);
    }

    /**
     * @param from by the restaurant's clocks
     */
    record BlockRequest(
            @NotNull LocalDateTime from,
            @NotNull LocalDateTime to,
            @Nullable @Size(max = 200) String reason) {}
}
