package dev.ross.command.restaurant;

import static dev.ross.command.house.Evening.NOON;
import static dev.ross.contracts.restaurant.PhotoRefusal.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.PhotoRefusal.OVERTAKEN;

import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantCommand.AttachPhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.CompletePhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.OfferPhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.RefusePhoto;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.contracts.restaurant.RestaurantRejection;
import org.junit.jupiter.api.Test;

/** A picture is offered room, uploaded, looked at, and becomes the restaurant's photo or is refused. */
class PhotoTest {
    private final Evening evening = new Evening();
    private final PhotoUploadId first = new PhotoUploadId(evening.restaurant, "first");
    private final PhotoUploadId second = new PhotoUploadId(evening.restaurant, "second");

    @Test
    void aPictureIsOfferedRoomOnce() {
        registered()
                .when(offer("image/jpeg", 10_000_000))
                .expect(new PhotoUploadOffered(evening.restaurant, first, "image/jpeg", 10_000_000, NOON))
                .expectId(first.toString())
                .when(offer("image/jpeg", 10_000_000))
                .expectNothing();
    }

    @Test
    void whatCannotBecomeAPhotoIsOfferedNone() {
        registered().when(offer("image/svg+xml", 100)).expectRejection(RestaurantRejection.NOT_A_PICTURE);
        registered().when(offer("image/png", 10_000_001)).expectRejection(RestaurantRejection.PICTURE_TOO_LARGE);
    }

    @Test
    void onlyWhatWasOfferedRoomIsCompletedAndOnlyOnce() {
        registered()
                .when(new CompletePhotoUpload(evening.restaurant, first))
                .expectRejection(RestaurantRejection.UNKNOWN_PHOTO_UPLOAD)
                .when(offer("image/gif", 1))
                .expect(PhotoUploadOffered.class)
                .when(new CompletePhotoUpload(evening.restaurant, first))
                .expect(new PhotoUploadCompleted(evening.restaurant, first, NOON))
                .when(new CompletePhotoUpload(evening.restaurant, first))
                .expectNothing();
    }

    @Test
    void aPhotoTellsWhichOneItReplaces() {
        completed(first)
                .when(new AttachPhoto(evening.restaurant, first))
                .expect(new PhotoAttached(evening.restaurant, first, null, NOON))
                .when(new AttachPhoto(evening.restaurant, first))
                .expectNothing()
                .when(new OfferPhotoUpload(evening.restaurant, second, "image/png", 100))
                .expect(PhotoUploadOffered.class)
                .when(new CompletePhotoUpload(evening.restaurant, second))
                .expect(PhotoUploadCompleted.class)
                .when(new AttachPhoto(evening.restaurant, second))
                .expect(new PhotoAttached(evening.restaurant, second, first, NOON));
    }

    @Test
    void whatWasUploadedLaterIsShownWhicheverIsReadyFirst() {
        completed(first)
                .given(offered(second), new PhotoUploadCompleted(evening.restaurant, second, NOON))
                .when(new AttachPhoto(evening.restaurant, second))
                .expect(
                        new PhotoRefused(evening.restaurant, first, OVERTAKEN, NOON),
                        new PhotoAttached(evening.restaurant, second, null, NOON))
                .when(new AttachPhoto(evening.restaurant, first))
                .expectNothing();
    }

    @Test
    void aPictureIsRefusedOnceAndStaysRefused() {
        completed(first)
                .when(new RefusePhoto(evening.restaurant, first, NOT_A_PICTURE))
                .expect(new PhotoRefused(evening.restaurant, first, NOT_A_PICTURE, NOON))
                .when(new RefusePhoto(evening.restaurant, first, NOT_A_PICTURE))
                .expectNothing()
                .when(new AttachPhoto(evening.restaurant, first))
                .expectNothing()
                .when(new CompletePhotoUpload(evening.restaurant, first))
                .expectNothing();
    }

    private House completed(PhotoUploadId upload) {
        return registered().given(offered(upload), new PhotoUploadCompleted(evening.restaurant, upload, NOON));
    }

    private PhotoUploadOffered offered(PhotoUploadId upload) {
        return new PhotoUploadOffered(evening.restaurant, upload, "image/png", 100, NOON);
    }

    private OfferPhotoUpload offer(String contentType, int size) {
        return new OfferPhotoUpload(evening.restaurant, first, contentType, size);
    }

    private House registered() {
        return evening.given(evening.openForItsOwn());
    }
}
