package dev.ross.query.seating.visits;

import dev.ross.query.platform.live.DocumentLinks;
import java.util.List;

/** Links a seating to the visits of its guest. */
record VisitorHistoryLink() implements DocumentLinks<SeatingVisitor> {
    @Override
    public List<String> of(SeatingVisitor visitor) {
        return visitor.guest() == null ? List.of() : List.of(visitor.guest().toString());
    }
}
