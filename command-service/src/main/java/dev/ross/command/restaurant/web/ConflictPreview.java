package dev.ross.command.restaurant.web;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.SystemRejection;
import dev.ross.contracts.restaurant.PreviewConflicts;
import dev.ross.contracts.restaurant.PreviewConflicts.Answer;
import dev.ross.contracts.restaurant.RestaurantCommand;
import dev.ross.platform.axon.BoundedQuery;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Queries the query service for the seatings that a change would leave without tables. */
@Component
class ConflictPreview {
    private final QueryGateway queries;

    ConflictPreview(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * @throws RejectedException if there is no response in time
     */
    Answer of(RestaurantCommand change) {
        return BoundedQuery.ask(queries, new PreviewConflicts(change), Answer.class)
                .orElseThrow(() -> new RejectedException(SystemRejection.BOOK_AWAY));
    }
}
