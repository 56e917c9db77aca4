package dev.ross.query.restaurant.page;

import static dev.ross.platform.security.CallerKind.ANYONE;

import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.contracts.restaurant.PhotoSize;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.storage.StoredObjects;
import dev.ross.query.platform.live.page.Freshness;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Serves the photo to all callers who may see the page. At the address given by the page, caches may keep it for one
 * hour; no longer, since a restaurant may become private. At any other address it must be revalidated on each request.
 */
@RestController
class PhotoViewController {
    private static final Duration KEPT = Duration.ofHours(1);

    private final RestaurantPages pages;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final StoredObjects objects;
    private final Freshness freshness;

    PhotoViewController(RestaurantPages pages, StoredObjects objects, Freshness freshness) {
        this.pages = pages;
        this.objects = objects;
        this.freshness = freshness;
    }

    /**
     * The photo of a restaurant.
     *
     * @param v the photo that the caller expects; the response always contains the restaurant's current one
     */
    @GetMapping("/restaurants/{restaurant}/photo")
    @AllowedFor(ANYONE)
    ResponseEntity<InputStreamResource> photo(
            @PathVariable RestaurantId restaurant,
            @RequestParam(defaultValue = "large") String size,
            @RequestParam(required = false) @Nullable String v,
            Actor actor,
            HttpServletRequest request)
            throws InterruptedException {
        var asked = size(size);
        freshness.await(RestaurantPages.NAME, request);
        var page = pages.find(restaurant).content();
        var photo = page.photo();
        if (photo == null || !page.isThereFor(Audience.of(actor, restaurant))) throw new Problem(ProblemCode.UNKNOWN);
        var tag = '"' + photo.local() + "-" + size + '"';
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(caching(page.rules().visibility(), photo, v))
                .contentType(MediaType.IMAGE_JPEG)
                .body(new InputStreamResource(() -> stored(photo, asked)));
    }

    /** Opened only when the body is written: a 304 response needs no body. */
    private InputStream stored(PhotoUploadId photo, PhotoSize size) {
        try {
            return objects.open(PhotoObjects.photo(photo, size)).orElseThrow(() -> new Problem(ProblemCode.UNKNOWN));
        } catch (SdkException away) {
            throw Problem.passing(ProblemCode.UNAVAILABLE, SOON);
        }
    }

    private static CacheControl caching(Visibility visibility, PhotoUploadId photo, @Nullable String version) {
        if (visibility == Visibility.PRIVATE) return CacheControl.noCache().cachePrivate();
        return Objects.equals(version, photo.local())
                ? CacheControl.maxAge(KEPT).cachePublic()
                : CacheControl.noCache();
    }

    private static PhotoSize size(String said) {
        for (var size : PhotoSize.values())
            if (size.name().toLowerCase(Locale.ROOT).equals(said)) return size;
        throw new Problem(ProblemCode.MALFORMED, "A photo is large or small.");
    }
}
