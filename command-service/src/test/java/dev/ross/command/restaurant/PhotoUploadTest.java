package dev.ross.command.restaurant;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.contracts.restaurant.PhotoRefusal.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.PhotoRefusal.OVERTAKEN;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
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

/** A picture gets an upload address, is uploaded and checked, and becomes the restaurant's photo or is refused. */
class PhotoUploadTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final PhotoUploadId first = new PhotoUploadId(restaurant.id, "first");
    private final PhotoUploadId second = new PhotoUploadId(restaurant.id, "second");

    @Test
    void aPictureIsOfferedRoomOnce() {
        registered()
                .when(offer("image/jpeg", 10_000_000))
                .expect(new PhotoUploadOffered(restaurant.id, first, "image/jpeg", 10_000_000, NOON))
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
                .when(new CompletePhotoUpload(restaurant.id, first))
                .expectRejection(RestaurantRejection.UNKNOWN_PHOTO_UPLOAD)
                .when(offer("image/gif", 1))
                .expect(PhotoUploadOffered.class)
                .when(new CompletePhotoUpload(restaurant.id, first))
                .expect(new PhotoUploadCompleted(restaurant.id, first, NOON))
                .when(new CompletePhotoUpload(restaurant.id, first))
                .expectNothing();
    }

    @Test
    void aPhotoTellsWhichOneItReplaces() {
        completed(first)
                .when(new AttachPhoto(restaurant.id, first))
                .expect(new PhotoAttached(restaurant.id, first, null, NOON))
                .when(new AttachPhoto(restaurant.id, first))
                .expectNothing()
                .when(new OfferPhotoUpload(restaurant.id, second, "image/png", 100))
                .expect(PhotoUploadOffered.class)
                .when(new CompletePhotoUpload(restaurant.id, second))
                .expect(PhotoUploadCompleted.class)
                .when(new AttachPhoto(restaurant.id, second))
                .expect(new PhotoAttached(restaurant.id, second, first, NOON));
    }

    @Test
    void whatWasUploadedLaterIsShownWhicheverIsReadyFirst() {
        completed(first)
                .given(offered(second), new PhotoUploadCompleted(restaurant.id, second, NOON))
                .when(new AttachPhoto(restaurant.id, second))
                .expect(
                        new PhotoRefused(restaurant.id, first, OVERTAKEN, NOON),
                        new PhotoAttached(restaurant.id, second, null, NOON))
                .when(new AttachPhoto(restaurant.id, first))
                .expectNothing();
    }

    @Test
    void aPictureIsRefusedOnceAndStaysRefused() {
        completed(first)
                .when(new RefusePhoto(restaurant.id, first, NOT_A_PICTURE))
                .expect(new PhotoRefused(restaurant.id, first, NOT_A_PICTURE, NOON))
                .when(new RefusePhoto(restaurant.id, first, NOT_A_PICTURE))
                .expectNothing()
                .when(new AttachPhoto(restaurant.id, first))
                .expectNothing()
                .when(new CompletePhotoUpload(restaurant.id, first))
                .expectNothing();
    }

    private CommandFixture completed(PhotoUploadId upload) {
        return registered().given(offered(upload), new PhotoUploadCompleted(restaurant.id, upload, NOON));
    }

    private PhotoUploadOffered offered(PhotoUploadId upload) {
        return new PhotoUploadOffered(restaurant.id, upload, "image/png", 100, NOON);
    }

    private OfferPhotoUpload offer(String contentType, int size) {
        return new OfferPhotoUpload(restaurant.id, first, contentType, size);
    }

    private CommandFixture registered() {
        return restaurant.given(restaurant.openForItsOwn());
    }
}
