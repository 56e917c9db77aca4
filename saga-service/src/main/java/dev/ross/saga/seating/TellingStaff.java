package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import dev.ross.saga.platform.directory.Directory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes one message to all members of the team as it is now, if it is still true. */
@Component
class TellingStaff implements Unfolding<TellStaff> {
    private final History history;
    private final Directory directory;
    private final Clock clock;

    TellingStaff(History history, Directory directory, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<TellStaff> wanted() {
        return TellStaff.class;
    }

    @Override
    public List<RequestNotification> commands(TellStaff wanted, String cause) {
        var roster = directory.rosterOf(wanted.seating().restaurant());
        var visit = Visit.of(wanted.seating(), history, directory).orElseThrow();
        if (!MessageRules.isCurrent(wanted.template(), visit.situation(), clock.instant())) return List.of();
        return new Round(wanted.seating(), wanted.template(), cause, Round.STAFF, visit.facts(), wanted.words())
                .to(roster.addressees());
    }
}
