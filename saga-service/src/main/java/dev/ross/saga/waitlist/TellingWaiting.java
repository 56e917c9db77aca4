package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import dev.ross.saga.platform.directory.Directory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one message to whoever waits, unless they left no address or were forgotten. */
@Component
class TellingWaiting implements Unfolding<TellWaiting> {
    private final History history;
    private final Directory directory;

    TellingWaiting(History history, Directory directory) {
        this.history = history;
        this.directory = directory;
    }

    @Override
    public Class<TellWaiting> wanted() {
        return TellWaiting.class;
    }

    @Override
    public List<RequestNotification> commands(TellWaiting wanted, String cause) {
        var id = wanted.waiting();
        var told = history.of("waitlist", id.list(), new Told(null, null), (known, event) -> known.after(event, id));
        var joined = told.joined();
        var offer = told.offer();
        if (joined == null || offer == null) return List.of();
        var guest = joined.guest().value();
        if (guest == null || guest.email() == null) return List.of();
        var recipient = new Recipient(guest.name(), guest.email(), guest.language());
        return List.of(new RequestNotification(
                NotificationId.derived(id.list().restaurant(), cause, wanted.template(), id.toString()),
                wanted.template(),
                List.of(new Addressee(
                        id.toString(),
                        joined.customer() != null,
                        Personal.of(joined.guest().subject(), recipient))),
                null,
                facts(joined, offer),
                null));
    }

    private Map<String, String> facts(WaitlistJoined joined, PlaceOffered offer) {
        return Map.of(
                "restaurant", directory.restaurantName(joined.waiting().list().restaurant()),
                "startsAt", offer.stay().startsAt().toString(),
                "timeZone", offer.stay().timeZone().getId(),
                "partySize", String.valueOf(joined.party().guests()),
                "answerBy", offer.until().toString());
    }

    private record Told(
            @Nullable WaitlistJoined joined, @Nullable PlaceOffered offer) {
        Told after(Object event, WaitId id) {
            if (event instanceof WaitlistJoined one && one.waiting().equals(id)) return new Told(one, offer);
            return event instanceof PlaceOffered one && one.waiting().equals(id) ? new Told(joined, one) : this;
        }
    }
}
