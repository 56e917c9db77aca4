package dev.ross.query.till;

import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import dev.ross.query.platform.axon.state.ScreenStates;
import java.time.Duration;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers {@link FindOpenService}: which orders and seatings of a restaurant are open. */
@Component
class OpenServiceHandler {
    /** As long as the command service waits for the answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final TillStates tills;
    private final ScreenStates screens;

    OpenServiceHandler(TillStates tills, ScreenStates screens) {
        this.tills = tills;
        this.screens = screens;
    }

    /**
     * @throws IllegalStateException if the screen does not show in time what was stored before the query: an order that
     *     was just opened would be missing
     */
    @QueryHandler
    OpenService answer(FindOpenService query) throws InterruptedException {
        if (!screens.awaitsEnd(tills.screen(), TIMEOUT))
            throw new IllegalStateException("the screen " + tills.screen() + " does not show the end of the log");
        return tills.find(query.restaurant()).content().running().asOpenService();
    }
}
