package dev.ross.command.report;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.value.RestaurantId;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about the reports of a restaurant. */
@Component
class ReportCommands {
    private final AggregateRepository<RestaurantId, WeeklyReports> reports;
    private final RestaurantRulesIndex rulesIndex;
    private final Clock clock;

    ReportCommands(AggregateRepositories repositories, RestaurantRulesIndex rulesIndex, Clock clock) {
        this.reports = repositories.of(WeeklyReports.class, StreamKind.WEEKLY_REPORTS, WeeklyReports::blank);
        this.rulesIndex = rulesIndex;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(IssueWeeklyReport issue, MetaData metaData) {
        var now = clock.instant();
        var zone = rulesIndex.of(issue.restaurant()).timeZone();
        return once(
                reports.existingOrNew(issue.restaurant()),
                issue.restaurant(),
                RequestMetadata.by(metaData),
                each -> each.issue(issue, zone, now));
    }
}
