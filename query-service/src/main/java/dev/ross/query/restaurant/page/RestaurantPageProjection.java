package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.query.platform.axon.Position;
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
    void on(RestaurantEvent event, Position at, @SequenceNumber long version) {
        pages.update(event.restaurant(), at, page -> changed(page, event).at(version));
    }

    @ResetHandler
    void forget() {
        pages.empty();
    }

    private static RestaurantPage changed(RestaurantPage page, RestaurantEvent event) {
        return switch (event) {
            case RestaurantRegistered registered -> page.registered(registered);
            case ProfileChanged changed -> page.with(changed.profile());
            case RestaurantPublished published -> page.with(Visibility.PUBLIC);
            case RestaurantUnpublished unpublished -> page.with(Visibility.PRIVATE);
            case OpeningHoursSet set -> page.with(set.hours());
            case BookingPolicySet set -> page.with(set.policy());
            case TableAdded added -> page;
            case TableChanged changed -> page;
            case TableRemoved removed -> page;
            case PhotoUploadOffered offered -> page;
            case PhotoUploadCompleted completed -> page.with(PendingPhoto.processing(completed.upload()));
            case PhotoAttached attached -> page.attached(attached.upload());
            case PhotoRefused refused -> page.refused(refused.upload(), refused.reason());
        };
    }
}
