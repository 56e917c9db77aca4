package dev.ross.command.till;

import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.axon.BoundedQuery;
import java.util.Optional;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Queries the query service for the orders and seatings that are open when a day is closed. */
@Component
class OpenServiceQuery {
    private final QueryGateway queries;

    OpenServiceQuery(QueryGateway queries) {
        this.queries = queries;
    }

    /** Empty if there is no response in time: then it is not known what is open. */
    Optional<OpenService> of(RestaurantId restaurant) {
        return BoundedQuery.ask(queries, new FindOpenService(restaurant), OpenService.class);
    }
}
