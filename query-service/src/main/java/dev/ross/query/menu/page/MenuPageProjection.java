package dev.ross.query.menu.page;

import dev.ross.contracts.menu.MenuEvent;
import dev.ross.contracts.menu.MenuStockEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(MenuPages.NAME)
class MenuPageProjection {
    private final MenuPages pages;

    MenuPageProjection(MenuPages pages) {
        this.pages = pages;
    }

    @EventHandler
    void on(RestaurantRegistered registered, LogPosition at) {
        pages.update(registered.restaurant(), at, page -> page.in(registered.currency()));
    }

    @EventHandler
    void on(RestaurantPublished published, LogPosition at) {
        pages.update(published.restaurant(), at, page -> page.with(Visibility.PUBLIC));
    }

    @EventHandler
    void on(RestaurantUnpublished unpublished, LogPosition at) {
        pages.update(unpublished.restaurant(), at, page -> page.with(Visibility.PRIVATE));
    }

    @EventHandler
    void on(MenuEvent event, LogPosition at, @SequenceNumber long version) {
        pages.update(event.restaurant(), at, page -> page.after(event, version));
    }

    @EventHandler
    void on(MenuStockEvent event, LogPosition at, @SequenceNumber long version) {
        pages.update(event.restaurant(), at, page -> page.after(event, version));
    }

    @ResetHandler
    void forget() {
        pages.empty();
    }
}
