package dev.ross.query.restaurant.listing;

import static dev.ross.query.platform.security.Who.ANYONE;

import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.MayBe;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListingController {
    private final Screens screens;
    private final Listings listings;
    private final List<String> regions;

    ListingController(Screens screens, Listings listings, @Value("${ross.regions}") List<String> regions) {
        this.screens = screens;
        this.listings = listings;
        this.regions = List.copyOf(regions);
    }

    @GetMapping("/regions")
    @MayBe(ANYONE)
    Page<String> regions() {
        return new Page<>(regions, null);
    }

    @GetMapping("/restaurants")
    @MayBe(ANYONE)
    Screen<?> restaurants(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cuisine,
            Paging paging) {
        if (region != null && !regions.contains(region))
            throw new Problem(ProblemCode.MALFORMED, "This region is not on the list of regions.");
        return screens.of(listings, region == null ? regions : List.of(region), new Wish(q, cuisine, paging));
    }
}
