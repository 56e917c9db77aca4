package dev.ross.query.platform.room;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.seating.PartySize;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells what is free about one hour at several restaurants, to those who choose among them. */
public interface FreeNear {
    /** The times within an hour of it that a guest may ask for, at those of the houses that have one. */
    Map<RestaurantId, List<LocalDateTime>> at(LocalDateTime hour, PartySize party, Collection<House> houses);

    /** The screen whose progress makes this fresh. */
    String screen();

    /** A restaurant and what it has settled. */
    record House(RestaurantId id, Rules rules) {}
}
