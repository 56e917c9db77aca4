package dev.ross.command.restaurant.web;

import dev.ross.command.platform.storage.UploadAddress;
import dev.ross.command.platform.storage.UploadAddresses;
import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantCommand.CompletePhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.OfferPhotoUpload;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
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
 * Endpoints for uploading a restaurant's photo. The manager's client uploads it straight to the object store, at an
 * address valid for a short while and for one file of the requested type and size. Then it completes the upload; after
 * that the file is checked, and the restaurant's page shows the photo, or its manager why there is none:
 * {@code photoUpload} on that page, which has a live stream.
 */
@RestController
class PhotoController {
    private final CommandDispatcher commands;
    private final UploadAddresses addresses;

    PhotoController(CommandDispatcher commands, UploadAddresses addresses) {
        this.commands = commands;
        this.addresses = addresses;
    }

    /** Offers an address to upload a photo to. */
    @PostMapping("/restaurants/{restaurant}/photo-uploads")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Offer> offer(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody PhotoRequest body,
            Actor actor,
            RequestContext context) {
        var upload = context.id(local -> new PhotoUploadId(restaurant, local));
        var offer = new OfferPhotoUpload(restaurant, upload, body.contentType(), body.size());
        var created = commands.create(offer, "/restaurants/" + restaurant, actor, context);
        var address = addresses.of(PhotoObjects.upload(upload), body.contentType(), body.size());
        return ResponseEntity.status(created.getStatusCode())
                .headers(created.getHeaders())
                .body(Offer.of(upload, address));
    }

    /** Reports that a photo is uploaded, to be checked. */
    @PostMapping("/restaurants/{restaurant}/photo-uploads/{upload}/complete")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> complete(
            @PathVariable RestaurantId restaurant,
            @PathVariable PhotoUploadId upload,
            Actor actor,
            RequestContext context) {
        RejectedException.require(upload.restaurant().equals(restaurant), RestaurantRejection.UNKNOWN_PHOTO_UPLOAD);
        return commands.send(new CompletePhotoUpload(restaurant, upload), actor, context);
    }

    /**
     * @param contentType of the file, which the upload must repeat
     * @param size of the file in bytes, likewise
     */
    record PhotoRequest(
            @NotBlank @Size(max = 100) String contentType,
            @NotNull @Positive Integer size) {}

    /**
     * @param uploadUrl where to {@code PUT} the file, with {@code Content-Type} and {@code Content-Length} as requested
     * @param expiresAt when the address expires
     */
    record Offer(PhotoUploadId id, URI uploadUrl, Instant expiresAt) {
        static Offer of(PhotoUploadId upload, UploadAddress address) {
            return new Offer(upload, address.url(), address.expiresAt());
        }
    }
}
