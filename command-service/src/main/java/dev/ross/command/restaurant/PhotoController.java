package dev.ross.command.restaurant;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.storage.UploadAddress;
import dev.ross.command.platform.storage.UploadAddresses;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Keyed;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantCommand.CompletePhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.OfferPhotoUpload;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.RestaurantRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A photo is put by the manager's client straight into the object store, at an address that is good for one file of the
 * type and size it was asked for, and for a short while. Completing it says that it is there; it is looked at after that,
 * and the restaurant's page then shows the photo, or its manager why there is none: {@code photoUpload} on that page,
 * which can be watched.
 */
@RestController
class PhotoController {
    private final Commands commands;
    private final UploadAddresses addresses;

    PhotoController(Commands commands, UploadAddresses addresses) {
        this.commands = commands;
        this.addresses = addresses;
    }

    @PostMapping("/restaurants/{restaurant}/photo-uploads")
    @MayBe(Who.MANAGER)
    ResponseEntity<Offer> offer(
            @PathVariable RestaurantId restaurant, @Valid @RequestBody PhotoRequest body, Actor actor, Keyed keyed) {
        var upload = keyed.id(local -> new PhotoUploadId(restaurant, local));
        var offer = new OfferPhotoUpload(restaurant, upload, body.contentType(), body.size());
        var created = commands.create(offer, "/restaurants/" + restaurant, actor, keyed);
        var address = addresses.of(PhotoObjects.upload(upload), body.contentType(), body.size());
        return ResponseEntity.status(created.getStatusCode())
                .headers(created.getHeaders())
                .body(Offer.of(upload, address));
    }

    @PostMapping("/restaurants/{restaurant}/photo-uploads/{upload}/complete")
    @MayBe(Who.MANAGER)
    ResponseEntity<Void> complete(
            @PathVariable RestaurantId restaurant, @PathVariable PhotoUploadId upload, Actor actor, Keyed keyed) {
        Refused.require(upload.restaurant().equals(restaurant), RestaurantRejection.UNKNOWN_PHOTO_UPLOAD);
        return commands.send(new CompletePhotoUpload(restaurant, upload), actor, keyed);
    }

    /**
     * @param contentType of the file, which the upload must repeat
     * @param size of the file in bytes, likewise
     */
    record PhotoRequest(
            @NotBlank @Size(max = 100) String contentType,
            @NotNull @Positive Integer size) {}

    /**
     * @param uploadUrl where to {@code PUT} the file, with {@code Content-Type} and {@code Content-Length} as they were
     *     asked for
     * @param expiresAt until when
     */
    record Offer(PhotoUploadId id, URI uploadUrl, Instant expiresAt) {
        static Offer of(PhotoUploadId upload, UploadAddress address) {
            return new Offer(upload, address.url(), address.expiresAt());
        }
    }
}
