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
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.House;
import dev.ross.saga.platform.errand.Errand;
import dev.ross.saga.platform.storage.StoredObjects;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes the photos of one upload and attaches them, or says why it cannot. Done twice, it writes the same again. One at a
 * time on each node: it is this that bounds how much memory pictures take.
 */
@Component
class MakePhotos implements Errand<UploadTask> {
    private static final int MOST_BYTES = 10_000_000;

    private final History history;
    private final StoredObjects objects;
    private final House house;

    MakePhotos(History history, StoredObjects objects, House house) {
        this.history = history;
        this.objects = objects;
        this.house = house;
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
        var upload = Upload.of(task, history);
        if (upload.settled()) return;
        house.ask(looked(task.upload()), "PhotoProcessing", upload.trail());
    }

    private RestaurantCommand looked(PhotoUploadId id) throws IOException {
        try {
            for (var photo : drawn(uploaded(id)).entrySet())
                objects.write(PhotoObjects.photo(id, photo.getKey()), "image/jpeg", photo.getValue());
            return new AttachPhoto(id.restaurant(), id);
        } catch (NoPhoto e) {
            return new RefusePhoto(id.restaurant(), id, e.reason());
        }
    }

    /** Whatever goes wrong in drawing goes wrong again the next time. */
    private static Map<PhotoSize, byte[]> drawn(byte[] file) throws NoPhoto {
        try {
            return Darkroom.photosOf(Negative.of(file));
        } catch (IOException | RuntimeException e) {
            throw new NoPhoto(NOT_A_PICTURE);
        }
    }

    /** One byte more than it may have, to see whether it has them. */
    private byte[] uploaded(PhotoUploadId id) throws IOException, NoPhoto {
        var found = objects.read(PhotoObjects.upload(id), MOST_BYTES + 1);
        if (found.isEmpty()) throw new NoPhoto(NOTHING_UPLOADED);
        if (found.get().length > MOST_BYTES) throw new NoPhoto(PICTURE_TOO_LARGE);
        return found.get();
    }
}
