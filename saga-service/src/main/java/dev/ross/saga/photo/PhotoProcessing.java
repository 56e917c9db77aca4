package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.saga.photo.RemovePictures.Leftovers;
import dev.ross.saga.platform.errand.Outbox;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** A picture that was uploaded is looked at; once that is settled, or it was abandoned, what is left over is removed. */
@Component
@DisallowReplay
@ProcessingGroup("photo-processing")
class PhotoProcessing {
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final Outbox outbox;
    private final MakePhotos make;
    private final RemovePictures remove;
    private final RemoveAbandoned removeAbandoned;

    PhotoProcessing(Outbox outbox, MakePhotos make, RemovePictures remove, RemoveAbandoned removeAbandoned) {
        this.outbox = outbox;
        this.make = make;
        this.remove = remove;
        this.removeAbandoned = removeAbandoned;
    }

    @EventHandler
    void on(PhotoUploadOffered offered, @SequenceNumber long number) {
        var task = new UploadTask(offered.upload(), number);
        outbox.write(
                removeAbandoned, offered.upload().toString(), task, offered.at().plus(ABANDONED_AFTER));
    }

    @EventHandler
    void on(PhotoUploadCompleted completed, @SequenceNumber long number) {
        outbox.write(make, completed.upload().toString(), new UploadTask(completed.upload(), number));
    }

    @EventHandler
    void on(PhotoAttached attached) {
        var leftovers = new Leftovers(attached.upload(), attached.replaced());
        outbox.write(remove, attached.upload().toString(), leftovers);
    }

    @EventHandler
    void on(PhotoRefused refused) {
        outbox.write(remove, refused.upload().toString(), new Leftovers(refused.upload(), refused.upload()));
    }
}
