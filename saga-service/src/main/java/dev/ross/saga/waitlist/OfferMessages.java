package dev.ross.saga.waitlist;

import static dev.ross.contracts.notification.NotificationTemplate.OFFER_TO_CALL;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.ChannelPolicy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes the messages about offers of the waitlist, if they are still true: to the guest, or to the staff who are to call
 * the guest. There is none about a guest who was erased.
 */
@Component
class OfferMessages {
    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final Clock clock;

    OfferMessages(StreamHistory history, RestaurantDirectory directory, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    /** One message to the guest, or to staff if the guest must be called; that an offer has lapsed is not worth a call. */
    List<RequestNotification> toGuest(WaitId waiting, NotificationTemplate template, String cause) {
        var state = WaitingOffer.of(waiting, history);
        var joined = state.joined();
        var offer = state.offer();
        if (joined == null || offer == null || !state.isCurrent(template, clock.instant())) return List.of();
        var guest = joined.guest().value();
        if (guest == null) return List.of();
        var email = guest.email();
        if (email == null || guest.mustBeCalled())
            return template == NotificationTemplate.PLACE_OFFERED ? toStaff(state, cause) : List.of();
        var recipient = new Recipient(guest.name(), email, guest.language());
        var addressee = new Addressee(
                waiting.toString(),
                joined.customer() != null,
                Personal.of(joined.guest().subject(), recipient));
        var facts = facts(joined, offer);
        if (joined.customer() != null) facts.putAll(ChannelPolicy.factsOf(joined.customer()));
        return List.of(
                new RequestNotification(id(waiting, template, cause), template, List.of(addressee), null, facts, null));
    }

    /** One message to all staff, with the guest's name and phone number. */
    List<RequestNotification> toStaff(WaitId waiting, String cause) {
        return toStaff(WaitingOffer.of(waiting, history), cause);
    }

    private List<RequestNotification> toStaff(WaitingOffer state, String cause) {
        var joined = state.joined();
        var offer = state.offer();
        if (joined == null || offer == null || !state.isCurrent(OFFER_TO_CALL, clock.instant())) return List.of();
        var guest = joined.guest().value();
        var team = directory.rosterOf(joined.list().restaurant()).addressees();
        if (guest == null || team.isEmpty()) return List.of();
        var whom = guest.phone() == null ? guest.name() : guest.name() + ", " + guest.phone();
        return List.of(new RequestNotification(
                id(joined.waiting(), OFFER_TO_CALL, cause),
                OFFER_TO_CALL,
                team,
                null,
                facts(joined, offer),
                Personal.of(joined.guest().subject(), whom)));
    }

    private static NotificationId id(WaitId waiting, NotificationTemplate template, String cause) {
        return NotificationId.derived(waiting.list().restaurant(), cause, template, waiting.toString());
    }

    private Map<String, String> facts(WaitlistJoined joined, PlaceOffered offer) {
        var restaurant = directory.restaurant(joined.list().restaurant());
        var facts = new LinkedHashMap<>(restaurant.facts());
        facts.put("startsAt", offer.stay().startsAt().toString());
        facts.put("timeZone", offer.stay().timeZone().getId());
        facts.put("partySize", String.valueOf(joined.party().guests()));
        facts.put("answerBy", offer.until().toString());
        return facts;
    }
}
