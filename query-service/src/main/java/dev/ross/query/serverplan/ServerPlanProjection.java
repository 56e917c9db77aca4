package dev.ross.query.serverplan;

import dev.ross.contracts.serverplan.ServerPlanEvent;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ServerPlanStore.NAME)
class ServerPlanProjection {
    private final ServerPlanStore plans;

    ServerPlanProjection(ServerPlanStore plans) {
        this.plans = plans;
    }

    @EventHandler
    void on(ServerPlanEvent event, LogPosition at) {
        plans.update(event.day(), at, plan -> plan.after(event));
    }

    @ResetHandler
    void forget() {
        plans.empty();
    }
}
