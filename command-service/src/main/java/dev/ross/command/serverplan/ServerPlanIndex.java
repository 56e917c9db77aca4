package dev.ross.command.serverplan;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.serverplan.ServerPlan;
import dev.ross.contracts.serverplan.ServerPlanEvent;
import dev.ross.contracts.serviceday.ServiceDayId;
import org.springframework.stereotype.Component;

/** Lock-free index of the server plans of dates: a hail uses the one in force when it began. */
@Component
public class ServerPlanIndex {
    private final StreamFold<ServerPlan> plans;

    ServerPlanIndex(StreamFolds folds) {
        this.plans = folds.fold(
                StreamKind.SERVER_PLAN.prefix(),
                (before, event) -> (before == null ? ServerPlan.NONE : before).after((ServerPlanEvent) event),
                ServerPlanIndex::bytesOf);
    }

    /** Empty if nobody has assigned servers on that date. */
    public ServerPlan of(ServiceDayId day) {
        return plans.of(day.toString()).orElse(ServerPlan.NONE);
    }

    static int bytesOf(ServerPlan plan) {
        return plan.parts().stream()
                .flatMap(part -> part.servers().stream())
                .mapToInt(one -> CacheWeight.ELEMENT
                        * (1 + one.tables().size() + one.areas().size()))
                .sum();
    }
}
