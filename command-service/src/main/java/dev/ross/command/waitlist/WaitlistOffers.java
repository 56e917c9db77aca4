package dev.ross.command.waitlist;

import static dev.ross.contracts.waitlist.WaitlistRejection.NOTHING_OFFERED;

import dev.ross.command.booking.BookingRules;
import dev.ross.command.booking.TableSelection;
import dev.ross.command.seating.SeatingStore;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.table.TableOption;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Decides which waiting party is offered which tables, and turns an accepted offer into a seating. */
record WaitlistOffers(WaitlistDecision decision) {
    /**
     * Offers one place to one party: the next in the list gets an offer when this one has answered, or for another
     * place. A restaurant that is not public offers places only to parties that its staff entered.
     */
    void offerToTheFirst() {
        decision.list().invoke(Waitlist::next).stream()
                .filter(entry -> rules().isPublic() || entry.customer() == null)
                .flatMap(entry -> placeFor(entry).map(place -> Map.entry(entry, place)).stream())
                .findFirst()
                .ifPresent(found -> offer(found.getKey(), found.getValue()));
    }

    private void offer(WaitlistEntry entry, PlaceOffered place) {
        hold(entry, place);
        decision.change(all -> all.offer(place));
    }

    private void hold(WaitlistEntry entry, PlaceOffered place) {
        var stay = place.stay();
        var dates = DayBookRepository.datesOf(stay.serviceDate(), stay.from(), stay.to(), rules().bookZone());
        var covers = entry.party().guests();
        decision.book().hold(entry.id().seating(), dates, place.tables(), stay.from(), stay.to(), covers, stay.from());
    }

    private Optional<PlaceOffered> placeFor(WaitlistEntry entry) {
        var bookingRules = new BookingRules(rules(), now());
        return rules()
                .schedule()
                .startsOf(entry.id().list().date(), rules().policy().limits().slotMinutes())
                .stream()
                .filter(entry::wouldComeAt)
                .flatMap(start -> bookingRules.possibleStay(start, entry.party()).stream())
                .filter(stay -> stay.from().isAfter(now()))
                .filter(stay -> decision.book()
                        .holds()
                        .hasRoomInTheSlot(
                                stay.startsAt(),
                                stay.from(),
                                entry.party(),
                                rules(),
                                entry.id().seating()))
                .flatMap(stay -> optionFor(entry, stay).map(option -> offer(entry, stay, option)).stream())
                .findFirst();
    }

    private Optional<TableOption> optionFor(WaitlistEntry entry, Stay stay) {
        return new TableSelection(rules(), entry.party())
                .optionsForAGuest()
                .firstFree(tables -> decision.book()
                        .isFree(tables, stay.from(), stay.to(), entry.id().seating()));
    }

    private PlaceOffered offer(WaitlistEntry entry, Stay stay, TableOption option) {
        var until = now().plus(Duration.ofMinutes(rules().policy().service().waitlistOfferMinutes()));
        return new PlaceOffered(
                entry.id(), stay, option.tables(), until.isBefore(stay.from()) ? until : stay.from(), now());
    }

    /**
     * Turns the held place into a seating, accepted at once.
     *
     * @throws RejectedException if nothing is offered to them any more, or they are expected elsewhere then
     */
    void accept(WaitlistEntry entry, SeatingStore seatings) {
        var offer = entry.offer();
        if (offer == null || !now().isBefore(offer.until())) throw new RejectedException(NOTHING_OFFERED);
        var guest = decision.guest();
        var id = entry.id().seating();
        var stay = offer.stay();
        guest.requireRoomFor(id, stay.from(), stay.to(), now());
        guest.open(id, stay.from(), stay.to());
        var created = new SeatingCreated(
                id,
                entry.customer() == null ? SeatingSource.OTHER : SeatingSource.ONLINE,
                entry.customer(),
                guest.contact(entry.guest()),
                stay,
                entry.party(),
                null,
                null,
                false,
                now());
        seatings.createAccepted(created, offer.tables(), SeatingTimes.lateAt(stay, now(), rules().policy()));
        decision.change(all -> all.acceptOffer(entry.id(), now()));
    }

    private RestaurantRules rules() {
        return decision.rules();
    }

    private Instant now() {
        return decision.now();
    }
}
