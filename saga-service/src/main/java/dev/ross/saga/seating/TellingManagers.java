package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import dev.ross.saga.platform.directory.Directory;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes one message to all managers the restaurant has now. */
@Component
class TellingManagers implements Unfolding<TellManagers> {
    private final History history;
    private final Directory directory;

    TellingManagers(History history, Directory directory) {
        this.history = history;
        this.directory = directory;
    }

    @Override
    public Class<TellManagers> wanted() {
        return TellManagers.class;
    }

    @Override
    public List<RequestNotification> commands(TellManagers wanted, String cause) {
        var roster = directory.rosterOf(wanted.seating().restaurant());
        var facts = Visit.of(wanted.seating(), history, directory).orElseThrow().facts();
        return new Round(wanted.seating(), wanted.template(), cause, Round.MANAGERS, facts, null)
                .to(roster.managers().addressees());
    }
}
