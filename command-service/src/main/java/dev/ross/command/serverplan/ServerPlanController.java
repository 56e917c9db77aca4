package dev.ross.command.serverplan;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.serverplan.ServerPlanCommand.AssignServers;
import dev.ross.contracts.serverplan.ServerTables;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServerPlanController {
    private final CommandDispatcher commands;

    ServerPlanController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /**
     * Replaces the plan of who serves which tables on a date, or from one of its services on. Without servers nobody has
     * tables then, so that hails go to all staff at once.
     */
    @PutMapping("/restaurants/{restaurant}/service-days/{date}/server-assignments")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> assign(
            @PathVariable RestaurantId restaurant,
            @PathVariable LocalDate date,
            @Valid @RequestBody ServerPlanRequest body,
            Actor actor,
            RequestContext context) {
        var servers = body.servers().stream().map(ServerRequest::tablesOfServer).toList();
        return commands.send(
                new AssignServers(new ServiceDayId(restaurant, date), body.opens(), servers), actor, context);
    }

    /**
     * @param opens when the service opens with which this part of the plan begins; absent: the whole date, in place of
     *     all parts
     */
    record ServerPlanRequest(
            @Nullable LocalTime opens,
            @NotNull @Size(max = 100) List<@NotNull @Valid ServerRequest> servers) {}

    record ServerRequest(
            @NotNull StaffId server,
            @Nullable @Size(max = 200) List<@NotNull TableId> tables,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> areas) {
        ServerTables tablesOfServer() {
            return new ServerTables(
                    server,
                    tables == null ? Set.of() : Set.copyOf(tables),
                    areas == null ? Set.of() : Set.copyOf(areas));
        }
    }
}
