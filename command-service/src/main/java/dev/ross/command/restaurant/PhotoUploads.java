package dev.ross.command.restaurant;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The photo of a restaurant and the uploads that may become it; immutable. An upload is offered, completed, checked,
 * and becomes the photo or is refused. Of two that are checked at the same time the one completed later is shown.
 *
 * @param offered the newest; older ones are forgotten
 * @param completed in order of completion
 * @param settled the newest that became the photo or were refused; older ones are forgotten
 */
record PhotoUploads(
        @Nullable PhotoUploadId shown,
        @AtMost(20) List<PhotoUploadId> offered,
        @AtMost(20) List<PhotoUploadId> completed,
        @AtMost(20) List<PhotoUploadId> settled) {
    static final PhotoUploads NONE = new PhotoUploads(null, List.of(), List.of(), List.of());
    static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif");
    static final int MOST_BYTES = 10_000_000;
    private static final int REMEMBERED = 20;

    PhotoUploads {
        offered = List.copyOf(offered);
        completed = List.copyOf(completed);
        settled = List.copyOf(settled);
    }

    boolean isOffered(PhotoUploadId upload) {
        return offered.contains(upload);
    }

    boolean isCompleted(PhotoUploadId upload) {
        return completed.contains(upload);
    }

    boolean knows(PhotoUploadId upload) {
        return isOffered(upload) || isCompleted(upload) || settled.contains(upload);
    }

    PhotoUploads evolve(RestaurantEvent event) {
        return switch (event) {
            case PhotoUploadOffered it -> new PhotoUploads(shown, with(offered, it.upload()), completed, settled);
            case PhotoUploadCompleted it ->
                new PhotoUploads(shown, without(offered, it.upload()), with(completed, it.upload()), settled);
            case PhotoAttached it ->
                new PhotoUploads(it.upload(), offered, without(completed, it.upload()), with(settled, it.upload()));
            case PhotoRefused it ->
                new PhotoUploads(shown, offered, without(completed, it.upload()), with(settled, it.upload()));
            default -> this;
        };
    }

    /** The uploads completed before this one that have not been settled. */
    List<PhotoUploadId> before(PhotoUploadId upload) {
        return completed.subList(0, completed.indexOf(upload));
    }

    private static List<PhotoUploadId> with(List<PhotoUploadId> known, PhotoUploadId upload) {
        var more = without(known, upload);
        more.add(upload);
        return more.subList(Math.max(0, more.size() - REMEMBERED), more.size());
    }

    private static List<PhotoUploadId> without(List<PhotoUploadId> known, PhotoUploadId upload) {
        var fewer = new ArrayList<>(known);
        fewer.remove(upload);
        return fewer;
    }
}
