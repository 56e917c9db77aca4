package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.live.Gathered;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Screens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This node's listing: made when the service starts, so that the first who searches need not wait for it. */
@Component
class ListingIndex implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ListingIndex.class);

    private final Gathered<Listed, Listing> listing;
    private volatile boolean running;

    ListingIndex(Screens screens, ListedRestaurants restaurants) {
        listing = screens.gathered(restaurants, Listing::of);
    }

    Screen<Listing> seenWith(Lens<Listing> wish) {
        return new Screen<>(listing, wish);
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
