package dev.ross.command.menu;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.menu.MenuCommand.AddMenuItem;
import dev.ross.contracts.menu.MenuCommand.ChangeMenuItem;
import dev.ross.contracts.menu.MenuCommand.DiscardMenuDraft;
import dev.ross.contracts.menu.MenuCommand.PublishMenu;
import dev.ross.contracts.menu.MenuCommand.RemoveMenuItem;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuRejection;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/restaurants/{restaurant}/menu")
class MenuController {
    private final CommandDispatcher commands;

    MenuController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Adds an item to the menu, or to its draft. */
    @PostMapping("/items")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Created> add(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody MenuItemRequest body,
            @RequestParam(defaultValue = "PUBLISHED") MenuEdition edition,
            Actor actor,
            RequestContext context) {
        var item = context.id(local -> new MenuItemId(restaurant, local));
        return commands.create(
                new AddMenuItem(restaurant, item, body.toItem(), edition),
                "/restaurants/" + restaurant + "/menu",
                actor,
                context);
    }

    /** Replaces an item of the menu, or of its draft. */
    @PutMapping("/items/{item}")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> change(
            @PathVariable RestaurantId restaurant,
            @PathVariable MenuItemId item,
            @Valid @RequestBody MenuItemRequest body,
            @RequestParam(defaultValue = "PUBLISHED") MenuEdition edition,
            Actor actor,
            RequestContext context) {
        return commands.send(
                new ChangeMenuItem(restaurant, itsOwn(restaurant, item), body.toItem(), edition), actor, context);
    }

    /** Removes an item from the menu, or from its draft. */
    @DeleteMapping("/items/{item}")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> remove(
            @PathVariable RestaurantId restaurant,
            @PathVariable MenuItemId item,
            @RequestParam(defaultValue = "PUBLISHED") MenuEdition edition,
            Actor actor,
            RequestContext context) {
        return commands.send(new RemoveMenuItem(restaurant, itsOwn(restaurant, item), edition), actor, context);
    }

    /** Publishes the draft: all its changes at once. */
    @PostMapping("/publish")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> publish(@PathVariable RestaurantId restaurant, Actor actor, RequestContext context) {
        return commands.send(new PublishMenu(restaurant), actor, context);
    }

    /** Drops the draft. */
    @PostMapping("/discard-draft")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> discardDraft(@PathVariable RestaurantId restaurant, Actor actor, RequestContext context) {
        return commands.send(new DiscardMenuDraft(restaurant), actor, context);
    }

    static MenuItemId itsOwn(RestaurantId restaurant, MenuItemId item) {
        RejectedException.require(item.restaurant().equals(restaurant), MenuRejection.UNKNOWN_MENU_ITEM);
        return item;
    }
}
