package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Expands to one message to all members of the team as it is now, if it is still true. */
@Component
class NotifyStaffExpansion implements CommandExpansion<NotifyStaff> {
    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final Clock clock;

    NotifyStaffExpansion(StreamHistory history, RestaurantDirectory directory, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<NotifyStaff> requestType() {
        return NotifyStaff.class;
    }

    @Override
    public List<RequestNotification> commands(NotifyStaff request, String cause) {
        var roster = directory.rosterOf(request.seating().restaurant());
        var state = SeatingForMessages.of(request.seating(), history, directory).orElseThrow();
        if (!MessageRules.isCurrent(request.template(), state.situation(), clock.instant())) return List.of();
        return new StaffMessage(
                        request.seating(),
                        request.template(),
                        cause,
                        StaffMessage.STAFF,
                        state.facts(),
                        request.words())
                .to(roster.addressees());
    }
}
