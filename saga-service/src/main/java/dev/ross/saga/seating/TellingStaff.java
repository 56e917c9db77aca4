package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes one message to each member of the team as it is now. */
@Component
class TellingStaff implements Unfolding<TellStaff> {
    private final History history;

    TellingStaff(History history) {
        this.history = history;
    }

    @Override
    public Class<TellStaff> wanted() {
        return TellStaff.class;
    }

    @Override
    public List<RequestNotification> commands(TellStaff wanted, String cause) {
        var crew = history.of("team", wanted.seating().restaurant(), Crew.NOBODY, Crew::after);
        var facts = Visit.of(wanted.seating(), history).orElseThrow().facts();
        return new Round(wanted.seating(), wanted.template(), cause, facts, wanted.words()).to(crew);
    }
}
