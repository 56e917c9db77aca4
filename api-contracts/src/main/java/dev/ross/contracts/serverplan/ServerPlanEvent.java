package dev.ross.contracts.serverplan;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events of the server plan of a date. The nesting is stored: it never changes. */
public sealed interface ServerPlanEvent {
    ServiceDayId day();

    /**
     * The plan of the date was replaced, or the part of it that begins with one service.
     *
     * @param opens when that service opens, in local time; absent: the whole date
     * @param servers none: the plan of the date was removed or, with {@code opens}, nobody serves from then on
     */
    @Revision("1")
    record ServersAssigned(
            ServiceDayId day,
            @Nullable LocalTime opens,
            @AtMost(100) List<ServerTables> servers,
            Instant at) implements ServerPlanEvent {}
}
