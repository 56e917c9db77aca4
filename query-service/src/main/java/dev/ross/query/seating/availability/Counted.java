package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.serviceday.DayPage;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Together;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A search that is remembered if it finds nothing. Whoever watches searches for nothing anew. */
record Counted(FreeTimes search, DeniedSearches denied, UUID caller) implements Lens<Together<Rules, DayPage>> {
    @Override
    public @Nullable Availability show(Together<Rules, DayPage> book) {
        var found = search.show(book);
        if (found != null && found.isDenied()) denied.count(search.wish().asSearch(), caller);
        return found;
    }
}
