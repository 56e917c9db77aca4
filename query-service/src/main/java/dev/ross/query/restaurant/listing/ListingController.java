package dev.ross.query.restaurant.listing;

import static dev.ross.platform.security.CallerKind.ANYONE;

import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.settings.RegionProperties;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.page.RequestedFormat;
import dev.ross.query.platform.room.NearbyAvailability;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.platform.web.PartySizeParameter;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListingController {
    private final ListingIndex listing;
    private final NearbyAvailability free;
    private final List<String> regions;
    private final String regionsTag;

    ListingController(ListingIndex listing, NearbyAvailability free, RegionProperties regions) {
        this.listing = listing;
        this.free = free;
        this.regions = List.copyOf(regions.regions());
        var names = String.join(",", this.regions).getBytes(StandardCharsets.UTF_8);
        this.regionsTag = "W/\"" + UUID.nameUUIDFromBytes(names) + '"';
    }

    /** The regions that restaurants can be in. */
    @GetMapping(value = "/regions", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedFor(ANYONE)
    ResponseEntity<ListPage<String>> regions(HttpServletRequest request) {
        RequestedFormat.requirePage(request);
        return ResponseEntity.ok()
                .eTag(regionsTag)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new ListPage<>(regions, null));
    }

    /**
     * The public restaurants, searched by region, words, cuisine, place and free times.
     *
     * @param near latitude, longitude and optionally a distance in kilometers, as in {@code 59.3,18.0,5}; anywhere if
     *     there is no distance
     */
    @GetMapping("/restaurants")
    @AllowedFor(ANYONE)
    ScreenAnswer<?, ListPage<FoundRestaurant>> restaurants(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable SearchWords q,
            @RequestParam(required = false) @Nullable String cuisine,
            @RequestParam(required = false) @Nullable SearchArea near,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") @Nullable
                    LocalDateTime openAt,
            @RequestParam(required = false) @Nullable Integer partySize,
            PageRequest paging) {
        if (region != null && !regions.contains(region))
            throw new Problem(ProblemCode.MALFORMED, "This region is not on the list of regions.");
        var foldedCuisine = cuisine == null || cuisine.isBlank() ? null : SearchText.of(cuisine);
        var search = new RestaurantSearch(region, q, foldedCuisine, near, openAt, paging);
        return listing.presentedBy(partySize == null ? search : withFreeTimes(search, openAt, partySize));
    }

    private WithFreeTimes withFreeTimes(RestaurantSearch search, @Nullable LocalDateTime openAt, int partySize) {
        if (openAt == null)
            throw new Problem(
                    ProblemCode.MALFORMED, "'partySize' needs 'openAt', the hour that a place is sought for.");
        return new WithFreeTimes(search, openAt, PartySizeParameter.of(partySize), free);
    }
}
