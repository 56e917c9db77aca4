package dev.ross.command.menu;

import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.menu.MenuCommand.AddMenuItem;
import dev.ross.contracts.menu.MenuCommand.ChangeMenuItem;
import dev.ross.contracts.menu.MenuCommand.DiscardMenuDraft;
import dev.ross.contracts.menu.MenuCommand.PublishMenu;
import dev.ross.contracts.menu.MenuCommand.RemoveMenuItem;
import dev.ross.contracts.menu.MenuCommand.SetOrderSettings;
import dev.ross.contracts.menu.MenuCommand.SetPrinters;
import dev.ross.contracts.menu.MenuStockCommand.CountDown;
import dev.ross.contracts.menu.MenuStockCommand.MarkAvailable;
import dev.ross.contracts.menu.MenuStockCommand.MarkSoldOut;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about a menu and about what is left of its items. */
@Component
class MenuCommands {
    private final MenuChanges changes;

    MenuCommands(MenuChanges changes) {
        this.changes = changes;
    }

    @CommandHandler
    CommandOutcome handle(AddMenuItem add, MetaData metaData) {
        var added = changes.begin(add, metaData, (menu, now) -> menu.decide(add, now));
        return new CommandOutcome(add.item().toString(), added.version());
    }

    @CommandHandler
    CommandOutcome handle(ChangeMenuItem change, MetaData metaData) {
        return changes.make(change, metaData, (menu, now) -> menu.decide(change, now));
    }

    @CommandHandler
    CommandOutcome handle(RemoveMenuItem remove, MetaData metaData) {
        return changes.makeAndForget(remove, metaData, (menu, now) -> menu.decide(remove, now));
    }

    @CommandHandler
    CommandOutcome handle(PublishMenu publish, MetaData metaData) {
        return changes.makeAndForget(publish, metaData, (menu, now) -> menu.publish(publish.restaurant(), now));
    }

    @CommandHandler
    CommandOutcome handle(DiscardMenuDraft discard, MetaData metaData) {
        return changes.make(discard, metaData, (menu, now) -> menu.discardDraft(discard.restaurant(), now));
    }

    @CommandHandler
    CommandOutcome handle(SetOrderSettings set, MetaData metaData) {
        return changes.begin(set, metaData, (menu, now) -> menu.set(set.restaurant(), set.settings(), now));
    }

    /** A restaurant whose only orders are open items has printers and no items. */
    @CommandHandler
    CommandOutcome handle(SetPrinters set, MetaData metaData) {
        return changes.begin(set, metaData, (menu, now) -> menu.set(set.restaurant(), set.printers(), now));
    }

    @CommandHandler
    CommandOutcome handle(MarkSoldOut mark, MetaData metaData) {
        return changes.make(mark, metaData, (stock, now) -> stock.markSoldOut(mark.item(), now));
    }

    @CommandHandler
    CommandOutcome handle(MarkAvailable mark, MetaData metaData) {
        return changes.make(mark, metaData, (stock, now) -> stock.markAvailable(mark.item(), now));
    }

    @CommandHandler
    CommandOutcome handle(CountDown count, MetaData metaData) {
        return changes.make(count, metaData, (stock, now) -> stock.countDown(count.item(), count.left(), now));
    }
}
