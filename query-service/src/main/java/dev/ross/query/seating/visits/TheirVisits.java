package dev.ross.query.seating.visits;

import dev.ross.query.platform.live.Links;
import java.util.List;

/** From a seating to the visits of whoever comes. */
record TheirVisits() implements Links<Visitor> {
    @Override
    public List<String> of(Visitor visitor) {
        return visitor.guest() == null ? List.of() : List.of(visitor.guest().toString());
    }
}
