package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes one message to each manager the restaurant has now. */
@Component
class TellingManagers implements Unfolding<TellManagers> {
    private final History history;

    TellingManagers(History history) {
        this.history = history;
    }

    @Override
    public Class<TellManagers> wanted() {
        return TellManagers.class;
    }

    @Override
    public List<RequestNotification> commands(TellManagers wanted, String cause) {
        var crew = history.of("team", wanted.seating().restaurant(), Crew.NOBODY, Crew::after);
        var facts = Visit.of(wanted.seating(), history).orElseThrow().facts();
        return new Round(wanted.seating(), wanted.template(), cause, facts, null).to(crew.managers());
    }
}
