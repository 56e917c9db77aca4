package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.saga.photo.RemovePictures.Leftovers;
import dev.ross.saga.platform.outbox.TaskOutbox;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Policy that schedules the tasks of an upload: makes its photos when it is completed, and removes leftovers once it is
 * settled or abandoned.
 */
@Component
@DisallowReplay
@ProcessingGroup("photo-processing")
class PhotoProcessing {
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final TaskOutbox outbox;
    private final MakePhotosTask makePhotos;
    private final RemovePictures removePictures;
    private final RemoveAbandoned removeAbandoned;

    PhotoProcessing(
            TaskOutbox outbox,
            MakePhotosTask makePhotos,
            RemovePictures removePictures,
            RemoveAbandoned removeAbandoned) {
        this.outbox = outbox;
        this.makePhotos = makePhotos;
        this.removePictures = removePictures;
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
        outbox.write(makePhotos, completed.upload().toString(), new UploadTask(completed.upload(), number));
    }

    @EventHandler
    void on(PhotoAttached attached) {
        var leftovers = new Leftovers(attached.upload(), attached.replaced());
        outbox.write(removePictures, attached.upload().toString(), leftovers);
    }

    @EventHandler
    void on(PhotoRefused refused) {
        outbox.write(removePictures, refused.upload().toString(), new Leftovers(refused.upload(), refused.upload()));
    }
}
