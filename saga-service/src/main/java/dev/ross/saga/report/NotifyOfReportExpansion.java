package dev.ross.saga.report;

import static dev.ross.contracts.notification.NotificationTemplate.WEEKLY_REPORT;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.message.MessageRules;
import dev.ross.saga.platform.message.ReportFacts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Expands to one message to all managers the restaurant has now, unless the next report is due. */
@Component
class NotifyOfReportExpansion implements CommandExpansion<NotifyOfReport> {
    /** Which members of the team, as part of the message's id. */
    private static final String AUDIENCE = "managers";

    private final RestaurantDirectory directory;
    private final Clock clock;

    NotifyOfReportExpansion(RestaurantDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<NotifyOfReport> requestType() {
        return NotifyOfReport.class;
    }

    @Override
    public List<RequestNotification> commands(NotifyOfReport request, String cause) {
        var restaurant = request.restaurant();
        var facts = new ReportFacts(request.week(), request.timeZone());
        if (!MessageRules.isCurrent(WEEKLY_REPORT, facts, clock.instant())) return List.of();
        var managers = directory.rosterOf(restaurant).managers().addressees();
        if (managers.isEmpty()) return List.of();
        var id = NotificationId.derived(restaurant, cause, WEEKLY_REPORT, AUDIENCE);
        var named = facts.with(directory.restaurantName(restaurant));
        return List.of(new RequestNotification(id, WEEKLY_REPORT, managers, null, named, null));
    }
}
