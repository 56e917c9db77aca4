package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.notification.Template;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.Unfolding;
import dev.ross.saga.platform.directory.Directory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one message to somebody who waits, if it is still true, and unless they left no address or were forgotten. */
@Component
class TellingWaiting implements Unfolding<TellWaiting> {
    private final History history;
    private final Directory directory;
    private final Clock clock;

    TellingWaiting(History history, Directory directory, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Class<TellWaiting> wanted() {
        return TellWaiting.class;
    }

    @Override
    public List<RequestNotification> commands(TellWaiting wanted, String cause) {
        var id = wanted.waiting();
        var told = history.of("waitlist", id.list(), Told.NOTHING, (known, event) -> known.after(event, id));
        var joined = told.joined();
        var offer = told.offer();
        if (joined == null || offer == null || !isCurrent(wanted.template(), told, offer)) return List.of();
        var guest = joined.guest().value();
        if (guest == null) return List.of();
        var email = guest.email();
        if (email == null || guest.mustBeCalled()) return callByStaff(wanted, cause, joined, offer, guest);
        var recipient = new Recipient(guest.name(), email, guest.language());
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

    /** Whom no mail reaches staff call; that an offer has lapsed is not worth a call. */
    private List<RequestNotification> callByStaff(
            TellWaiting wanted, String cause, WaitlistJoined joined, PlaceOffered offer, GuestContact guest) {
        var team = directory.rosterOf(joined.list().restaurant()).addressees();
        if (wanted.template() != Template.PLACE_OFFERED || team.isEmpty()) return List.of();
        var whom = guest.phone() == null ? guest.name() : guest.name() + ", " + guest.phone();
        return List.of(new RequestNotification(
                NotificationId.derived(
                        joined.list().restaurant(),
                        cause,
                        Template.OFFER_TO_CALL,
                        wanted.waiting().toString()),
                Template.OFFER_TO_CALL,
                team,
                null,
                facts(joined, offer),
                Personal.of(joined.guest().subject(), whom)));
    }

    private Map<String, String> facts(WaitlistJoined joined, PlaceOffered offer) {
        var restaurant = directory.restaurant(joined.list().restaurant());
        var facts = new LinkedHashMap<String, String>();
        facts.put("restaurant", restaurant.name());
        if (restaurant.phone() != null) facts.put("restaurantPhone", restaurant.phone());
        facts.put("startsAt", offer.stay().startsAt().toString());
        facts.put("timeZone", offer.stay().timeZone().getId());
        facts.put("partySize", String.valueOf(joined.party().guests()));
        facts.put("answerBy", offer.until().toString());
        return facts;
    }

    private boolean isCurrent(Template template, Told told, PlaceOffered offer) {
        return MessageRules.isCurrent(
                template,
                told.stands(),
                told.lapsed(),
                offer.until(),
                offer.stay().from(),
                clock.instant());
    }

    /**
     * @param stands whether the offer may still be accepted
     */
    private record Told(
            @Nullable WaitlistJoined joined, @Nullable PlaceOffered offer, boolean stands, boolean lapsed) {
        static final Told NOTHING = new Told(null, null, false, false);

        Told after(Object event, WaitId id) {
            if (!(event instanceof WaitlistEvent one) || !one.waiting().equals(id)) return this;
            return switch (one) {
                case WaitlistJoined first -> new Told(first, null, false, false);
                case PlaceOffered place -> new Told(joined, place, true, false);
                case OfferLapsed gone -> new Told(joined, offer, false, true);
                case OfferAccepted taken -> new Told(joined, offer, false, false);
                case WaitContactChanged changed -> knownAs(changed.guest());
                case WaitlistLeft left -> new Told(joined, offer, false, false);
                case WaitEnded ended -> new Told(joined, offer, false, false);
            };
        }

        private Told knownAs(Personal<GuestContact> guest) {
            if (joined == null) return this;
            var known = new WaitlistJoined(
                    joined.waiting(),
                    joined.customer(),
                    guest,
                    joined.from(),
                    joined.to(),
                    joined.party(),
                    joined.at());
            return new Told(known, offer, stands, lapsed);
        }
    }
}
