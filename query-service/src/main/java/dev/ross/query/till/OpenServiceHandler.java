package dev.ross.query.till;

import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers {@link FindOpenService}: which orders and seatings of a restaurant are open. */
@Component
class OpenServiceHandler {
    private final TillStates tills;

    OpenServiceHandler(TillStates tills) {
        this.tills = tills;
    }

    @QueryHandler
    OpenService answer(FindOpenService asked) {
        return tills.find(asked.restaurant()).content().running().asOpenService();
    }
}
