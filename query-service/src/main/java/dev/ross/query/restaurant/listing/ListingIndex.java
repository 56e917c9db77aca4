package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.live.InMemoryView;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's in-memory listing of restaurants. It is built at startup, so that the first search need not wait
 * for it.
 */
@Component
class ListingIndex implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ListingIndex.class);

    private final InMemoryView<RestaurantEntry, RestaurantListing> listing;
    private volatile boolean running;

    ListingIndex(Screens screens, ListedRestaurants restaurants) {
        listing = screens.inMemory(restaurants, RestaurantListing::of);
    }

    <V> ScreenAnswer<RestaurantListing, V> presentedBy(Presentation<RestaurantListing, V> presentation) {
        return new ScreenAnswer<>(listing, presentation);
    }

    @Override
    public void start() {
        running = true;
        listing.start();
        Thread.startVirtualThread(this::make);
    }

    private void make() {
        try {
            listing.read();
        } catch (RuntimeException away) {
            LOG.warn("The listing is made when it is first searched: {}", away.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        listing.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
