package dev.ross.query.restaurant.listing;

import static dev.ross.query.platform.security.Who.ANYONE;

import dev.ross.platform.settings.RegionProperties;
import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Wanted;
import dev.ross.query.platform.room.FreeNear;
import dev.ross.query.platform.security.MayBe;
import dev.ross.query.platform.web.AskedParty;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;
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
    private final FreeNear free;
    private final List<String> regions;
    private final String regionsTag;

    ListingController(ListingIndex listing, FreeNear free, RegionProperties regions) {
        this.listing = listing;
        this.free = free;
        this.regions = List.copyOf(regions.regions());
        var names = String.join(",", this.regions).getBytes(StandardCharsets.UTF_8);
        this.regionsTag = "W/\"" + UUID.nameUUIDFromBytes(names) + '"';
    }

    @GetMapping(value = "/regions", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayBe(ANYONE)
    ResponseEntity<Page<String>> regions(HttpServletRequest request) {
        Wanted.requirePage(request);
        return ResponseEntity.ok()
                .eTag(regionsTag)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new Page<>(regions, null));
    }

    @GetMapping("/restaurants")
    @MayBe(ANYONE)
    Screen<?> restaurants(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Words q,
            @RequestParam(required = false) @Nullable String cuisine,
            @RequestParam(required = false) @Nullable Near near,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") @Nullable
                    LocalDateTime openAt,
            @RequestParam(required = false) @Nullable Integer partySize,
            Paging paging) {
        if (region != null && !regions.contains(region))
            throw new Problem(ProblemCode.MALFORMED, "This region is not on the list of regions.");
        var kitchen = cuisine == null || cuisine.isBlank() ? null : Folded.of(cuisine);
        var wish = new Wish(region, q, kitchen, near, openAt, paging);
        return listing.seenWith(partySize == null ? wish : withFreeTimes(wish, openAt, partySize));
    }

    private WithFreeTimes withFreeTimes(Wish wish, @Nullable LocalDateTime openAt, int partySize) {
        if (openAt == null)
            throw new Problem(
                    ProblemCode.MALFORMED, "'partySize' needs 'openAt', the hour that a place is sought for.");
        return new WithFreeTimes(wish, openAt, AskedParty.of(partySize), free);
    }
}
