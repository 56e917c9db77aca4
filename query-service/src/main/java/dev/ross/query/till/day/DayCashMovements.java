package dev.ross.query.till.day;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.web.PageRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the movements of cash of each service day, keyed by restaurant, day and place, the last one first. */
@Component
@DocumentBound("one line of a list")
class DayCashMovements extends ViewStore<DayCashMovements.ListedMovement> {
    DayCashMovements(ViewRegistry registry) {
        super(registry, ClosedDays.NAME + "-movements", ListedMovement.class, ListedMovement::blank);
    }

    @Override
    public String screen() {
        return ClosedDays.NAME;
    }

    static String key(RestaurantId restaurant, LocalDate day, String place) {
        return prefix(restaurant, day) + place;
    }

    /** The keys of one page, and one more: if there is a document under it, there is a next page. */
    static KeyRange part(RestaurantId restaurant, LocalDate day, PageRequest paging) {
        return KeyRange.of(prefix(restaurant, day), paging.after(), paging.limit() + 1);
    }

    private static String prefix(RestaurantId restaurant, LocalDate day) {
        return restaurant + "." + day + ".";
    }

    /**
     * The document under one key.
     *
     * @param movement absent if there is none under it
     */
    record ListedMovement(@Nullable CashMovement movement) {
        static ListedMovement blank(String key) {
            return new ListedMovement(null);
        }
    }
}
