package dev.ross.command.menu;

import static dev.ross.command.menu.MenuController.itsOwn;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStockCommand.CountDown;
import dev.ross.contracts.menu.MenuStockCommand.MarkAvailable;
import dev.ross.contracts.menu.MenuStockCommand.MarkSoldOut;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/restaurants/{restaurant}/menu/items/{item}")
class MenuStockController {
    private final CommandDispatcher commands;

    MenuStockController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Marks an item of the menu as sold out. */
    @PostMapping("/sold-out")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> markSoldOut(
            @PathVariable RestaurantId restaurant, @PathVariable MenuItemId item, Actor actor, RequestContext context) {
        return commands.send(new MarkSoldOut(restaurant, itsOwn(restaurant, item)), actor, context);
    }

    /** Marks an item of the menu as available, without limit. */
    @PostMapping("/available")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> markAvailable(
            @PathVariable RestaurantId restaurant, @PathVariable MenuItemId item, Actor actor, RequestContext context) {
        return commands.send(new MarkAvailable(restaurant, itsOwn(restaurant, item)), actor, context);
    }

    /** Counts an item of the menu down from how many are left. */
    @PostMapping("/countdown")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> countDown(
            @PathVariable RestaurantId restaurant,
            @PathVariable MenuItemId item,
            @Valid @RequestBody CountdownRequest body,
            Actor actor,
            RequestContext context) {
        return commands.send(new CountDown(restaurant, itsOwn(restaurant, item), body.left()), actor, context);
    }

    record CountdownRequest(@NotNull @Min(0) @Max(9_999) Integer left) {}
}
