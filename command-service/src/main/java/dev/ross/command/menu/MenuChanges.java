package dev.ross.command.menu;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_MENU;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_MENU_ITEM;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.menu.MenuCommand;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuStockCommand;
import dev.ross.contracts.value.RestaurantId;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Makes changes of one menu and of its stock, within their daily limits of changes; the menu is opened first. */
@Component
class MenuChanges {
    private final AggregateRepository<RestaurantId, Menu> menus;
    private final AggregateRepository<RestaurantId, MenuStockRecord> stocks;
    private final ActionBudgets budgets;
    private final Clock clock;

    MenuChanges(AggregateRepositories repositories, ActionBudgets budgets, Clock clock) {
        this.menus = repositories.of(Menu.class, StreamKind.MENU, Menu::blank, UNKNOWN_MENU);
        this.stocks = repositories.of(MenuStockRecord.class, StreamKind.STOCK, MenuStockRecord::blank);
        this.budgets = budgets;
        this.clock = clock;
    }

    /** The first item makes the menu. */
    CommandOutcome begin(MenuCommand command, MetaData metaData, BiConsumer<Menu, Instant> decision) {
        return make(menus.existingOrNew(command.restaurant()), command, metaData, decision);
    }

    CommandOutcome make(MenuCommand command, MetaData metaData, BiConsumer<Menu, Instant> decision) {
        return make(menus.existing(command.restaurant()), command, metaData, decision);
    }

    /** A change that may remove items: what was left of these is forgotten. */
    CommandOutcome makeAndForget(MenuCommand command, MetaData metaData, BiConsumer<Menu, Instant> decision) {
        var menu = menus.existing(command.restaurant());
        var stock = stocks.find(command.restaurant());
        var outcome = make(menu, command, metaData, decision);
        var content = menu.invoke(Menu::content);
        stock.ifPresent(found -> found.execute(record -> record.forgetOthers(content, clock.instant())));
        return outcome;
    }

    private CommandOutcome make(
            Aggregate<Menu> menu, MenuCommand command, MetaData metaData, BiConsumer<Menu, Instant> decision) {
        var now = clock.instant();
        return once(menu, command.restaurant(), RequestMetadata.by(metaData), root -> {
            root.requireMayChange(budgets.menuChanges(), now);
            decision.accept(root, now);
        });
    }

    CommandOutcome make(MenuStockCommand command, MetaData metaData, BiConsumer<MenuStockRecord, Instant> decision) {
        var now = clock.instant();
        var restaurant = command.restaurant();
        var content = menus.existing(restaurant).invoke(Menu::content);
        return once(stocks.existingOrNew(restaurant), restaurant, RequestMetadata.by(metaData), stock -> {
            require(content.has(command.item(), MenuEdition.PUBLISHED), UNKNOWN_MENU_ITEM);
            stock.requireMayChange(budgets.stockChanges(), now);
            decision.accept(stock, now);
        });
    }
}
