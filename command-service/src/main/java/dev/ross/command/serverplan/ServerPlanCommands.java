package dev.ross.command.serverplan;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.DAY_HAS_PASSED;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.serverplan.ServerPlanRejection.PLANNED_TOO_FAR_AHEAD;
import static dev.ross.contracts.serverplan.ServerPlanRejection.UNKNOWN_AREA;
import static dev.ross.contracts.serverplan.ServerPlanRejection.UNKNOWN_SERVICE;
import static dev.ross.contracts.team.TeamRejection.NOT_ON_THE_TEAM;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.security.TeamIndex;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.serverplan.ServerPlanCommand.AssignServers;
import dev.ross.contracts.serverplan.ServerTables;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Clock;
import java.time.LocalDateTime;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands on server plans: each server is on the team, each table and area is the restaurant's. */
@Component
class ServerPlanCommands {
    private static final int MOST_DAYS_AHEAD = 400;

    private final AggregateRepository<ServiceDayId, ServerPlanRecord> plans;
    private final RestaurantRulesIndex rulesIndex;
    private final TeamIndex teams;
    private final Clock clock;

    ServerPlanCommands(
            AggregateRepositories repositories, RestaurantRulesIndex rulesIndex, TeamIndex teams, Clock clock) {
        this.plans = repositories.of(ServerPlanRecord.class, StreamKind.SERVER_PLAN, ServerPlanRecord::blank);
        this.rulesIndex = rulesIndex;
        this.teams = teams;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(AssignServers assign, MetaData metaData) {
        var now = clock.instant();
        var rules = rulesIndex.of(assign.restaurant());
        return once(plans.existingOrNew(assign.day()), assign.day(), RequestMetadata.by(metaData), plan -> {
            requirePlannable(assign, rules, LocalDateTime.ofInstant(now, rules.timeZone()));
            assign.servers().forEach(one -> requireKnown(assign, one, rules.tableLayout()));
            plan.assign(assign, now);
        });
    }

    private static void requirePlannable(AssignServers assign, RestaurantRules rules, LocalDateTime now) {
        var date = assign.day().date();
        require(!rules.schedule().isOver(date, now), DAY_HAS_PASSED);
        require(!date.isAfter(now.toLocalDate().plusDays(MOST_DAYS_AHEAD)), PLANNED_TOO_FAR_AHEAD);
        var opens = assign.opens();
        require(
                opens == null
                        || rules.schedule().servicesOf(date).stream()
                                .anyMatch(service -> service.opens().equals(opens)),
                UNKNOWN_SERVICE);
    }

    private void requireKnown(AssignServers assign, ServerTables one, TableLayout layout) {
        require(teams.isMember(assign.restaurant(), one.server()), NOT_ON_THE_TEAM);
        require(layout.has(one.tables()), UNKNOWN_TABLE);
        require(one.areas().stream().allMatch(area -> hasArea(layout, area)), UNKNOWN_AREA);
    }

    private static boolean hasArea(TableLayout layout, String area) {
        return layout.tables().stream()
                .anyMatch(placed -> area.equals(placed.table().area()));
    }
}
