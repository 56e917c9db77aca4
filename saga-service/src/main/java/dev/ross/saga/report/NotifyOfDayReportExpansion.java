package dev.ross.saga.report;

import static dev.ross.contracts.notification.NotificationTemplate.DAY_REPORT;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Expands to one message to the manager who asked, if they still are one. */
@Component
class NotifyOfDayReportExpansion implements CommandExpansion<NotifyOfDayReport> {
    private final RestaurantDirectory directory;
    private final Clock clock;

    NotifyOfDayReportExpansion(RestaurantDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<NotifyOfDayReport> requestType() {
        return NotifyOfDayReport.class;
    }

    @Override
    public List<RequestNotification> commands(NotifyOfDayReport request, String cause) {
        if (!MessageRules.isCurrent(DAY_REPORT, request.requestedAt(), clock.instant())) return List.of();
        var restaurant = request.restaurant();
        var manager = directory.rosterOf(restaurant).managers().addressees().stream()
                .filter(addressee -> addressee.id().equals(request.to().toString()))
                .toList();
        if (manager.isEmpty()) return List.of();
        var id = NotificationId.derived(
                restaurant, cause, DAY_REPORT, request.to().toString());
        Map<String, String> facts = Map.of(
                "restaurant",
                directory.restaurantName(restaurant),
                "day",
                request.day().toString());
        return List.of(new RequestNotification(id, DAY_REPORT, manager, null, facts, null));
    }
}
