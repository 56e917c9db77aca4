package dev.ross.contracts.serverplan;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Commands on the server plan of a date. */
public sealed interface ServerPlanCommand extends RestaurantScoped {
    ServiceDayId day();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return day().restaurant();
    }

    /**
     * Replaces the whole plan of the date, or the part of it that begins with one service.
     *
     * @param opens when that service opens, in local time; absent: the whole date
     * @param servers none: removes the plan of the date or, with {@code opens}, has nobody serve from then on
     */
    record AssignServers(
            ServiceDayId day,
            @Nullable LocalTime opens,
            @AtMost(100) List<ServerTables> servers) implements ServerPlanCommand {
        public static final int MOST_TABLES = 200;

        public AssignServers {
            servers = List.copyOf(servers);
            if (servers.stream().mapToInt(ServerTables::size).sum() > MOST_TABLES)
                throw new IllegalArgumentException("a plan names at most " + MOST_TABLES + " tables and areas");
        }
    }
}
