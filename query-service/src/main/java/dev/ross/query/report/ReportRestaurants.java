package dev.ross.query.report;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.paper.RestaurantHeader;
import org.springframework.stereotype.Component;

/** Stores what reports need of restaurants, keyed by restaurant. */
@Component
@DocumentBound("the tables, combinations, hours, closures and special days of one restaurant, which its commands limit")
class ReportRestaurants extends ViewStore<ReportRestaurants.ReportRestaurant> {
    ReportRestaurants(ViewRegistry registry) {
        super(registry, WeekRecords.NAME + "-restaurants", ReportRestaurant.class, ReportRestaurant::unknown);
    }

    @Override
    public String screen() {
        return WeekRecords.NAME;
    }

    /** A restaurant: what it is called, and when it is open. */
    record ReportRestaurant(RestaurantHeader header, RestaurantRules rules) {
        static ReportRestaurant unknown(String restaurant) {
            return new ReportRestaurant(RestaurantHeader.unknown(restaurant), RestaurantRules.NONE);
        }

        ReportRestaurant after(RestaurantEvent event) {
            return new ReportRestaurant(header.after(event), rules.after(event));
        }
    }
}
