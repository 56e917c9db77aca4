package dev.ross.query.serverplan;

import dev.ross.contracts.serverplan.ServerPlan;
import dev.ross.query.platform.live.Presentation;
import java.time.LocalDate;

/** Presents the plan of a date, the same for all staff. */
record ServerPlanPresentation(LocalDate date) implements Presentation<ServerPlan, ServerPlanPage> {
    @Override
    public ServerPlanPage show(ServerPlan plan) {
        return ServerPlanPage.of(date, plan);
    }
}
