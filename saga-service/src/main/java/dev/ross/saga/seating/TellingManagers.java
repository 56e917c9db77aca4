package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import dev.ross.saga.platform.directory.Directory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes one message to all managers the restaurant has now, if it is still true. */
@Component
class TellingManagers implements Unfolding<TellManagers> {
    private final History history;
    private final Directory directory;
    private final Clock clock;

    TellingManagers(History history, Directory directory, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<TellManagers> wanted() {
        return TellManagers.class;
    }

    @Override
    public List<RequestNotification> commands(TellManagers wanted, String cause) {
        var roster = directory.rosterOf(wanted.seating().restaurant());
        var visit = Visit.of(wanted.seating(), history, directory).orElseThrow();
        if (!MessageRules.isCurrent(wanted.template(), visit.situation(), clock.instant())) return List.of();
        return new Round(wanted.seating(), wanted.template(), cause, Round.MANAGERS, visit.facts(), null)
                .to(roster.managers().addressees());
    }
}
