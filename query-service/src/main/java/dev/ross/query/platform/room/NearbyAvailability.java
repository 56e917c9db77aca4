package dev.ross.query.platform.room;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds the free times around one hour at several restaurants, for guests who choose among them. */
public interface NearbyAvailability {
    /** The times within an hour of it that a guest may ask for, at those of the restaurants that have any. */
    Map<RestaurantId, List<LocalDateTime>> at(LocalDateTime hour, PartySize party, Collection<Candidate> candidates);

    /** The screen whose progress decides whether this is fresh. */
    String screen();

    /** A restaurant and its rules. */
    record Candidate(RestaurantId id, RestaurantRules rules) {}
}
