package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Expands to one message to a guest on the waitlist, or to the staff if the guest must be called, unless it is no
 * longer true or the guest was erased.
 */
@Component
class NotifyWaitingExpansion implements CommandExpansion<NotifyWaiting> {
    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final Clock clock;

    NotifyWaitingExpansion(StreamHistory history, RestaurantDirectory directory, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<NotifyWaiting> requestType() {
        return NotifyWaiting.class;
    }

    @Override
    public List<RequestNotification> commands(NotifyWaiting request, String cause) {
        var id = request.waiting();
        var state = history.of("waitlist", id.list(), WaitingOffer.NOTHING, (known, event) -> known.after(event, id));
        var joined = state.joined();
        var offer = state.offer();
        if (joined == null || offer == null || !isCurrent(request.template(), state, offer)) return List.of();
        var guest = joined.guest().value();
        if (guest == null) return List.of();
        var email = guest.email();
        if (email == null || guest.mustBeCalled()) return callByStaff(request, cause, joined, offer, guest);
        var recipient = new Recipient(guest.name(), email, guest.language());
        return List.of(new RequestNotification(
                NotificationId.derived(id.list().restaurant(), cause, request.template(), id.toString()),
                request.template(),
                List.of(new Addressee(
                        id.toString(),
                        joined.customer() != null,
                        Personal.of(joined.guest().subject(), recipient))),
                null,
                facts(joined, offer),
                null));
    }

    /** Asks staff to call a guest whom no mail reaches; that an offer has lapsed is not worth a call. */
    private List<RequestNotification> callByStaff(
            NotifyWaiting request, String cause, WaitlistJoined joined, PlaceOffered offer, GuestContact guest) {
        var team = directory.rosterOf(joined.list().restaurant()).addressees();
        if (request.template() != NotificationTemplate.PLACE_OFFERED || team.isEmpty()) return List.of();
        var whom = guest.phone() == null ? guest.name() : guest.name() + ", " + guest.phone();
        return List.of(new RequestNotification(
                NotificationId.derived(
                        joined.list().restaurant(),
                        cause,
                        NotificationTemplate.OFFER_TO_CALL,
                        request.waiting().toString()),
                NotificationTemplate.OFFER_TO_CALL,
                team,
                null,
                facts(joined, offer),
                Personal.of(joined.guest().subject(), whom)));
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

    private boolean isCurrent(NotificationTemplate template, WaitingOffer state, PlaceOffered offer) {
        return MessageRules.isCurrent(
                template,
                state.stands(),
                state.lapsed(),
                offer.until(),
                offer.stay().from(),
                clock.instant());
    }

    /**
     * @param stands whether the offer may still be accepted
     */
    private record WaitingOffer(
            @Nullable WaitlistJoined joined, @Nullable PlaceOffered offer, boolean stands, boolean lapsed) {
        static final WaitingOffer NOTHING = new WaitingOffer(null, null, false, false);

        WaitingOffer after(Object event, WaitId id) {
            if (!(event instanceof WaitlistEvent one) || !one.waiting().equals(id)) return this;
            return switch (one) {
                case WaitlistJoined first -> new WaitingOffer(first, null, false, false);
                case PlaceOffered place -> new WaitingOffer(joined, place, true, false);
                case OfferLapsed gone -> new WaitingOffer(joined, offer, false, true);
                case OfferAccepted taken -> new WaitingOffer(joined, offer, false, false);
                case WaitContactChanged changed -> withGuest(changed.guest());
                case WaitlistLeft left -> new WaitingOffer(joined, offer, false, false);
                case WaitEnded ended -> new WaitingOffer(joined, offer, false, false);
            };
        }

        private WaitingOffer withGuest(Personal<GuestContact> guest) {
            if (joined == null) return this;
            var known = new WaitlistJoined(
                    joined.waiting(),
                    joined.customer(),
                    guest,
                    joined.from(),
                    joined.to(),
                    joined.party(),
                    joined.at());
            return new WaitingOffer(known, offer, stands, lapsed);
        }
    }
}
