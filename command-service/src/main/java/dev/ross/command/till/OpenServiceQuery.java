package dev.ross.command.till;

import dev.ross.command.platform.call.BoundedQuery;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillRejection;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Queries the query service for the orders and seatings that are open when a day is closed. */
@Component
class OpenServiceQuery {
    private final QueryGateway queries;

    OpenServiceQuery(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * Without a response nothing is known to be open, if the day is closed whatever is open.
     *
     * @throws RejectedException if there is no response in time, and it is needed
     */
    OpenService of(CloseDay close) {
        var known = BoundedQuery.ask(queries, new FindOpenService(close.restaurant()), OpenService.class);
        if (known.isEmpty() && !close.leaveOpen()) throw new RejectedException(TillRejection.OPEN_ORDERS_AWAY);
        return known.orElse(OpenService.NONE);
    }
}
