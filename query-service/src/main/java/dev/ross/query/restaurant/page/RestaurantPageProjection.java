package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(RestaurantPages.NAME)
class RestaurantPageProjection {
    private final RestaurantPages pages;

    RestaurantPageProjection(RestaurantPages pages) {
        this.pages = pages;
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at, @SequenceNumber long version) {
        pages.update(event.restaurant(), at, page -> evolve(page, event).after(event, version));
    }

    @ResetHandler
    void forget() {
        pages.empty();
    }

    /** Applies the changes that are not part of {@code RestaurantRules}. */
    private static RestaurantPage evolve(RestaurantPage page, RestaurantEvent event) {
        return switch (event) {
            case RestaurantRegistered registered ->
                page.with(registered.profile()).in(registered.currency());
            case ProfileChanged changed -> page.with(changed.profile());
            case ClosureScheduled closed -> page.opened(closed.closure()).closed(ClosureView.of(closed));
            case ClosureLifted lifted -> page.opened(lifted.closure());
            case PhotoUploadCompleted completed -> page.with(PendingPhoto.processing(completed.upload()));
            case PhotoAttached attached -> page.attached(attached.upload());
            case PhotoRefused refused -> page.refused(refused.upload(), refused.reason());
            default -> page;
        };
    }
}
