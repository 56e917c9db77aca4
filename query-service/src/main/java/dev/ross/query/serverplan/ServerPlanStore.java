package dev.ross.query.serverplan;

import dev.ross.contracts.serverplan.ServerPlan;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores server plans, keyed by restaurant and date. */
@Component
@DocumentBound("the 10 parts of the plan of one date, each with 100 servers and 200 tables and areas")
class ServerPlanStore extends ViewStore<ServerPlan> {
    static final String NAME = "server-plan";

    ServerPlanStore(ViewRegistry registry) {
        super(registry, NAME, ServerPlan.class, key -> ServerPlan.NONE);
    }
}
