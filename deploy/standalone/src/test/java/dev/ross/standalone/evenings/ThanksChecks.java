package dev.ross.standalone.evenings;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.standalone.evenings.EveningModel.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** Checks that guests who consent are thanked once after a closed visit, in time, and that nobody else is. */
record ThanksChecks(EveningModel model, Instant now) {
    private static final Duration WORTH_IT = Duration.ofDays(3);

    /** Whether the guest of this party may be thanked now. */
    boolean isDeserved(Party party) {
        return party.status == SeatingStatus.CLOSED
                && party.customer != null
                && model.consents.containsKey(party.customer)
                && !now.isBefore(due(party));
    }

    void before(NotificationRequested message) {
        if (message.template() != NotificationTemplate.VISIT_THANKS) return;
        var guest = message.addressees().getFirst().id();
        if (wasThanked(guest)) EveningChecks.broken(Invariant.THANKED_ONCE, guest + " is thanked again");
        EveningRun.SEEN.merge("thanked", 1, Integer::sum);
    }

    void agree() {
        for (var party : model.parties.values()) {
            var guest = party.customer;
            var contact = party.contact;
            if (guest == null || contact == null || contact.email() == null || !isDeserved(party)) continue;
            var consentedInTime =
                    !model.consents.getOrDefault(guest, Instant.MAX).isAfter(due(party));
            var isWorthIt = now.isBefore(party.stay.to().plus(WORTH_IT));
            if (consentedInTime && isWorthIt && !wasThanked(guest))
                EveningChecks.broken(Invariant.THANKED_ONCE, guest + " was to be thanked at " + due(party));
        }
    }

    private boolean wasThanked(String guest) {
        return model.messages.stream()
                .map(EveningModel.SentMessage::message)
                .anyMatch(message -> message.template() == NotificationTemplate.VISIT_THANKS
                        && message.addressees().getFirst().id().equals(guest));
    }

    /** On the morning after, or when it was closed, if that is later; not between 22:00 and 8:00. */
    private static Instant due(Party party) {
        var zone = RestaurantOfTheEvening.ZONE;
        var morning = party.stay.serviceDate().plusDays(1).atTime(10, 0);
        var closed = LocalDateTime.ofInstant(party.since, zone);
        var due = closed.isAfter(morning) ? closed : morning;
        if (due.getHour() >= 22) due = due.toLocalDate().plusDays(1).atTime(8, 0);
        else if (due.getHour() < 8) due = due.toLocalDate().atTime(8, 0);
        return due.atZone(zone).toInstant();
    }
}
