package dev.ross.command.menu;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.menu.MenuRejection.PART_OF_A_SET;
import static dev.ross.contracts.menu.MenuRejection.TOO_MANY_MENU_DETAILS;
import static dev.ross.contracts.menu.MenuRejection.TOO_MANY_MENU_ITEMS;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_MENU_ITEM;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_PART;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.menu.MenuCommand.AddMenuItem;
import dev.ross.contracts.menu.MenuCommand.ChangeMenuItem;
import dev.ross.contracts.menu.MenuCommand.RemoveMenuItem;
import dev.ross.contracts.menu.MenuContent;
import dev.ross.contracts.menu.MenuEvent;
import dev.ross.contracts.menu.MenuEvent.MenuDraftDiscarded;
import dev.ross.contracts.menu.MenuEvent.MenuItemAdded;
import dev.ross.contracts.menu.MenuEvent.MenuItemChanged;
import dev.ross.contracts.menu.MenuEvent.MenuItemRemoved;
import dev.ross.contracts.menu.MenuEvent.MenuPublished;
import dev.ross.contracts.menu.MenuEvent.OrderSettingsSet;
import dev.ross.contracts.menu.MenuEvent.PrintersSet;
import dev.ross.contracts.menu.OrderSettings;
import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of a restaurant's menu. Items are added, changed and removed at once or in a draft, which is published as a
 * whole. In either edition each part of a set is an item of that edition.
 */
@Revision("3")
final class Menu implements Idempotent, CacheWeight {
    /** By estimate: its texts and the records around them. */
    private static final int BYTES_OF_AN_ITEM = 1_500;

    @AggregateIdentifier
    private @Nullable String stream;

    private MenuContent content = MenuContent.NONE;
    private @Nullable OrderSettings settings;

    @AtMost(20)
    private @Nullable List<Printer> printers;

    private DailyCount changes = DailyCount.NONE;
    private ProcessedRequests answered = new ProcessedRequests();

    Menu() {}

    static Menu blank(RestaurantId restaurant) {
        var menu = new Menu();
        menu.stream = StreamKind.MENU.of(restaurant);
        return menu;
    }

    MenuContent content() {
        return content;
    }

    /**
     * @throws RejectedException if the menu was changed as often today as one day allows
     */
    void requireMayChange(int limit, Instant now) {
        changes.requireLess(limit, now);
    }

    /** A repeated creation meets what exists, however it was changed since. */
    void decide(AddMenuItem add, Instant now) {
        if (content.has(add.item(), add.edition())) return;
        require(content.hasPartsOf(add.as(), add.edition()), UNKNOWN_PART);
        applyIfComplete(new MenuItemAdded(add.restaurant(), add.item(), add.as(), add.edition(), now));
    }

    void decide(ChangeMenuItem change, Instant now) {
        require(content.has(change.item(), change.edition()), UNKNOWN_MENU_ITEM);
        if (content.has(change.item(), change.to(), change.edition())) return;
        require(content.hasPartsOf(change.to(), change.edition()), UNKNOWN_PART);
        applyIfComplete(new MenuItemChanged(change.restaurant(), change.item(), change.to(), change.edition(), now));
    }

    void decide(RemoveMenuItem remove, Instant now) {
        require(content.has(remove.item(), remove.edition()), UNKNOWN_MENU_ITEM);
        applyIfComplete(new MenuItemRemoved(remove.restaurant(), remove.item(), remove.edition(), now));
    }

    void publish(RestaurantId restaurant, Instant now) {
        if (!content.draft().isEmpty()) apply(new MenuPublished(restaurant, now));
    }

    void discardDraft(RestaurantId restaurant, Instant now) {
        if (!content.draft().isEmpty()) apply(new MenuDraftDiscarded(restaurant, now));
    }

    void set(RestaurantId restaurant, OrderSettings changed, Instant now) {
        if (!changed.equals(settings)) apply(new OrderSettingsSet(restaurant, changed, now));
    }

    void set(RestaurantId restaurant, List<Printer> changed, Instant now) {
        if (!changed.equals(printers)) apply(new PrintersSet(restaurant, changed, now));
    }

    private void applyIfComplete(MenuEvent event) {
        var after = content.after(event);
        require(after.size() <= MenuContent.MOST_ITEMS, TOO_MANY_MENU_ITEMS);
        require(after.details() <= MenuContent.MOST_DETAILS, TOO_MANY_MENU_DETAILS);
        require(after.setsAreComplete(), PART_OF_A_SET);
        apply(event);
    }

    @EventSourcingHandler
    void evolve(MenuEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.MENU.of(event.restaurant());
        content = content.after(event);
        if (event instanceof OrderSettingsSet set) settings = set.settings();
        if (event instanceof PrintersSet set) printers = set.printers();
        changes = changes.after(event.at());
        answered.add(metaData, at, version);
    }

    @Override
    public int bytes() {
        return USUAL + bytesOf(content) + answered.bytes();
    }

    static int bytesOf(MenuContent content) {
        var items = content.published().size() + content.draft().size();
        return BYTES_OF_AN_ITEM * items + ELEMENT * content.details();
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
