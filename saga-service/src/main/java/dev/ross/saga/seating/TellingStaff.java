package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import dev.ross.saga.platform.directory.Directory;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes one message to all members of the team as it is now. */
@Component
class TellingStaff implements Unfolding<TellStaff> {
    private final History history;
    private final Directory directory;

    TellingStaff(History history, Directory directory) {
        this.history = history;
        this.directory = directory;
    }

    @Override
    public Class<TellStaff> wanted() {
        return TellStaff.class;
    }

    @Override
    public List<RequestNotification> commands(TellStaff wanted, String cause) {
        var roster = directory.rosterOf(wanted.seating().restaurant());
        var facts = Visit.of(wanted.seating(), history, directory).orElseThrow().facts();
        return new Round(wanted.seating(), wanted.template(), cause, Round.STAFF, facts, wanted.words())
                .to(roster.addressees());
    }
}
