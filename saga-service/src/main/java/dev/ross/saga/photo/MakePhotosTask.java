package dev.ross.saga.photo;

import static dev.ross.contracts.restaurant.PhotoRefusal.NOTHING_UPLOADED;
import static dev.ross.contracts.restaurant.PhotoRefusal.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.PhotoRefusal.PICTURE_TOO_LARGE;

import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.contracts.restaurant.PhotoSize;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantCommand;
import dev.ross.contracts.restaurant.RestaurantCommand.AttachPhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.RefusePhoto;
import dev.ross.platform.storage.StoredObjects;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.outbox.OutboxTask;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes the photos of one upload and attaches them, or refuses the upload with a reason. Done twice, it writes the same
 * again. Runs one at a time on each node, which bounds the memory that pictures take.
 */
@Component
class MakePhotosTask implements OutboxTask<UploadTask> {
    private static final int MOST_BYTES = 10_000_000;

    private final StreamHistory history;
    private final StoredObjects objects;
    private final CommandSender commandSender;

    MakePhotosTask(StreamHistory history, StoredObjects objects, CommandSender commandSender) {
        this.history = history;
        this.objects = objects;
        this.commandSender = commandSender;
    }

    @Override
    public String name() {
        return "make-photos";
    }

    @Override
    public Class<UploadTask> data() {
        return UploadTask.class;
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public void run(UploadTask task) throws Exception {
        var upload = PhotoUpload.of(task, history);
        if (upload.settled()) return;
        commandSender.send(outcomeOf(task.upload()), "PhotoProcessing", upload.trail());
    }

    private RestaurantCommand outcomeOf(PhotoUploadId id) throws IOException {
        try {
            for (var photo : drawn(uploaded(id)).entrySet())
                objects.write(PhotoObjects.photo(id, photo.getKey()), "image/jpeg", photo.getValue());
            return new AttachPhoto(id.restaurant(), id);
        } catch (UnusableImage e) {
            return new RefusePhoto(id.restaurant(), id, e.reason());
        }
    }

    /** Every failure to draw is final, since it would occur again at the next try. */
    private static Map<PhotoSize, byte[]> drawn(byte[] file) throws UnusableImage {
        try {
            return PhotoResizer.photosOf(DecodedImage.of(file));
        } catch (IOException | RuntimeException e) {
            throw new UnusableImage(NOT_A_PICTURE);
        }
    }

    /** Reads one byte more than is allowed, to detect a file that is too large. */
    private byte[] uploaded(PhotoUploadId id) throws IOException, UnusableImage {
        var found = objects.read(PhotoObjects.upload(id), MOST_BYTES + 1);
        if (found.isEmpty()) throw new UnusableImage(NOTHING_UPLOADED);
        if (found.get().length > MOST_BYTES) throw new UnusableImage(PICTURE_TOO_LARGE);
        return found.get();
    }
}
