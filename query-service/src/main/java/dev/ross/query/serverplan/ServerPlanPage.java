package dev.ross.query.serverplan;

import dev.ross.contracts.serverplan.ServerPlan;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server plan of a date. Each part is what the command that makes it takes.
 *
 * @param parts in the order in which they begin to apply; each applies until the next
 */
record ServerPlanPage(LocalDate date, List<PlanPart> parts) {
    static ServerPlanPage of(LocalDate date, ServerPlan plan) {
        return new ServerPlanPage(date, plan.parts().stream().map(PlanPart::of).toList());
    }

    /**
     * @param opens when the service opens with which it begins; absent: it begins with the date
     */
    record PlanPart(@Nullable LocalTime opens, List<PlannedServer> servers) {
        static PlanPart of(ServerPlan.Part part) {
            return new PlanPart(
                    part.opens(),
                    part.servers().stream()
                            .map(one -> new PlannedServer(
                                    one.server(), List.copyOf(one.tables()), List.copyOf(one.areas())))
                            .toList());
        }
    }

    record PlannedServer(StaffId server, List<TableId> tables, List<String> areas) {}
}
