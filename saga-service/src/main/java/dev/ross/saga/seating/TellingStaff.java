package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        var facts = Visit.of(wanted.seating(), history).orElseThrow().facts();
        return history.of("team", wanted.seating().restaurant(), Crew.NOBODY, Crew::after).members().entrySet().stream()
                .flatMap(member -> message(wanted, cause, facts, member))
                .toList();
    }

    private static Stream<RequestNotification> message(
            TellStaff wanted,
            String cause,
            Map<String, String> facts,
            Map.Entry<StaffId, Personal<StaffContact>> member) {
        var contact = member.getValue().value();
        if (contact == null) return Stream.empty();
        var seating = wanted.seating();
        var recipient = new Recipient(contact.name(), contact.email(), null);
        return Stream.of(new RequestNotification(
                NotificationId.derived(
                        seating.restaurant(),
                        cause,
                        wanted.template(),
                        member.getKey().toString()),
                wanted.template(),
                Personal.of(member.getValue().subject(), recipient),
                seating,
                facts,
                wanted.words()));
    }
}
