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
import dev.ross.contracts.menu.MenuCommand.AddMenuItem;
import dev.ross.contracts.menu.MenuCommand.ChangeMenuItem;
import dev.ross.contracts.menu.MenuCommand.DiscardMenuDraft;
import dev.ross.contracts.menu.MenuCommand.PublishMenu;
import dev.ross.contracts.menu.MenuCommand.RemoveMenuItem;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuStockCommand;
import dev.ross.contracts.menu.MenuStockCommand.CountDown;
import dev.ross.contracts.menu.MenuStockCommand.MarkAvailable;
import dev.ross.contracts.menu.MenuStockCommand.MarkSoldOut;
import dev.ross.contracts.value.RestaurantId;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Handles commands about a menu and about what is left of its items; the menu is opened first. */
@Component
class MenuCommands {
    private final AggregateRepository<RestaurantId, Menu> menus;
    private final AggregateRepository<RestaurantId, MenuStockRecord> stocks;
    private final ActionBudgets budgets;
    private final Clock clock;

    MenuCommands(AggregateRepositories repositories, ActionBudgets budgets, Clock clock) {
        this.menus = repositories.of(Menu.class, StreamKind.MENU, Menu::blank, UNKNOWN_MENU);
        this.stocks = repositories.of(MenuStockRecord.class, StreamKind.STOCK, MenuStockRecord::blank);
        this.budgets = budgets;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(AddMenuItem add, MetaData metaData) {
        var menu = menus.existingOrNew(add.restaurant());
        var added = change(menu, add, metaData, (root, now) -> root.decide(add, now));
        return new CommandOutcome(add.item().toString(), added.version());
    }

    @CommandHandler
    CommandOutcome handle(ChangeMenuItem change, MetaData metaData) {
        return change(menus.existing(change.restaurant()), change, metaData, (root, now) -> root.decide(change, now));
    }

    @CommandHandler
    CommandOutcome handle(RemoveMenuItem remove, MetaData metaData) {
        return changeAndForget(remove, metaData, (root, now) -> root.decide(remove, now));
    }

    @CommandHandler
    CommandOutcome handle(PublishMenu publish, MetaData metaData) {
        return changeAndForget(publish, metaData, (root, now) -> root.publish(publish.restaurant(), now));
    }

    @CommandHandler
    CommandOutcome handle(DiscardMenuDraft discard, MetaData metaData) {
        return change(
                menus.existing(discard.restaurant()),
                discard,
                metaData,
                (root, now) -> root.discardDraft(discard.restaurant(), now));
    }

    /** What was left of an item that is removed is forgotten. */
    private CommandOutcome changeAndForget(MenuCommand command, MetaData metaData, BiConsumer<Menu, Instant> decision) {
        var menu = menus.existing(command.restaurant());
        var stock = stocks.find(command.restaurant());
        var outcome = change(menu, command, metaData, decision);
        var content = menu.invoke(Menu::content);
        stock.ifPresent(found -> found.execute(record -> record.forgetOthers(content, clock.instant())));
        return outcome;
    }

    private CommandOutcome change(
            Aggregate<Menu> menu, MenuCommand command, MetaData metaData, BiConsumer<Menu, Instant> decision) {
        var now = clock.instant();
        return once(menu, command.restaurant(), RequestMetadata.by(metaData), root -> {
            root.requireMayChange(budgets.menuChanges(), now);
            decision.accept(root, now);
        });
    }

    @CommandHandler
    CommandOutcome handle(MarkSoldOut mark, MetaData metaData) {
        return change(mark, metaData, (stock, now) -> stock.markSoldOut(mark.item(), now));
    }

    @CommandHandler
    CommandOutcome handle(MarkAvailable mark, MetaData metaData) {
        return change(mark, metaData, (stock, now) -> stock.markAvailable(mark.item(), now));
    }

    @CommandHandler
    CommandOutcome handle(CountDown count, MetaData metaData) {
        return change(count, metaData, (stock, now) -> stock.countDown(count.item(), count.left(), now));
    }

    private CommandOutcome change(
            MenuStockCommand command, MetaData metaData, BiConsumer<MenuStockRecord, Instant> decision) {
        var now = clock.instant();
        var content = menus.existing(command.restaurant()).invoke(Menu::content);
        return once(
                stocks.existingOrNew(command.restaurant()),
                command.restaurant(),
                RequestMetadata.by(metaData),
                stock -> {
                    require(content.has(command.item(), MenuEdition.PUBLISHED), UNKNOWN_MENU_ITEM);
                    stock.requireMayChange(budgets.stockChanges(), now);
                    decision.accept(stock, now);
                });
    }
}
