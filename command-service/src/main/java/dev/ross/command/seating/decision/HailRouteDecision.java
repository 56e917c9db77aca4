package dev.ross.command.seating.decision;

import dev.ross.command.platform.security.TeamIndex;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.seating.SeatingState;
import dev.ross.command.serverplan.ServerPlanIndex;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Decides where a hail goes: to the servers of the party's tables, by the plan of its date, who are on the team now. */
@Component
class HailRouteDecision {
    private final RestaurantRulesIndex rulesIndex;
    private final ServerPlanIndex plans;
    private final TeamIndex teams;

    HailRouteDecision(RestaurantRulesIndex rulesIndex, ServerPlanIndex plans, TeamIndex teams) {
        this.rulesIndex = rulesIndex;
        this.plans = plans;
        this.teams = teams;
    }

    HailRoute of(SeatingState seating, Instant now) {
        var restaurant = seating.id().restaurant();
        var rules = rulesIndex.of(restaurant);
        var date = seating.stay().serviceDate();
        var servers = plans.of(new ServiceDayId(restaurant, date))
                .serversOf(
                        seating.tables(),
                        rules.tableLayout(),
                        date,
                        LocalDateTime.ofInstant(now, rules.timeZone()),
                        server -> teams.isMember(restaurant, server));
        var patience = Duration.ofMinutes(rules.policy().service().hailEscalateAfterMinutes());
        return new HailRoute(date, servers, now.plus(patience));
    }
}
