package dev.ross.saga.seating;

import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.customer.Preferences;
import dev.ross.contracts.customer.Preferences.Channel;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.notification.Template;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import dev.ross.saga.platform.directory.Directory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one message to the guest, if it is still true, and unless they left no address, were forgotten, or would rather not be bothered. */
@Component
class TellingGuest implements Unfolding<TellGuest> {
    /** What a guest need not learn by mail: whoever asked was answered on the spot that it was received. */
    private static final Set<Template> CONVENIENCES = Set.of(Template.REQUEST_RECEIVED);

    private final History history;
    private final Directory directory;
    private final Clock clock;

    TellingGuest(History history, Directory directory, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<TellGuest> wanted() {
        return TellGuest.class;
    }

    @Override
    public List<RequestNotification> commands(TellGuest wanted, String cause) {
        return Visit.of(wanted.seating(), history, directory)
                .map(visit -> commands(wanted, cause, visit))
                .orElse(List.of()); // a party that walked in left no address
    }

    private List<RequestNotification> commands(TellGuest wanted, String cause, Visit visit) {
        var recipient = recipient(visit.guest().value());
        if (!MessageRules.isCurrent(wanted.template(), visit.situation(), clock.instant())) return List.of();
        if (recipient == null || isSpared(visit.customer(), wanted.template())) return List.of();
        var seating = wanted.seating();
        var whom = visit.customer() == null
                ? "guest-of-" + seating
                : visit.customer().toString();
        return List.of(new RequestNotification(
                NotificationId.derived(seating.restaurant(), cause, wanted.template(), whom),
                wanted.template(),
                List.of(new Addressee(
                        whom,
                        visit.customer() != null,
                        Personal.of(visit.guest().subject(), recipient))),
                seating,
                visit.facts(),
                wanted.words()));
    }

    private boolean isSpared(@Nullable CustomerId customer, Template template) {
        return customer != null
                && CONVENIENCES.contains(template)
                && !preferences(customer).channels().contains(Channel.EMAIL);
    }

    private Preferences preferences(CustomerId customer) {
        return history.of(
                "customer",
                customer,
                Preferences.UNSAID,
                (known, event) -> event instanceof CustomerPreferencesUpdated updated ? updated.preferences() : known);
    }

    private static @Nullable Recipient recipient(@Nullable GuestContact guest) {
        return guest == null || guest.email() == null
                ? null
                : new Recipient(guest.name(), guest.email(), guest.language());
    }
}
