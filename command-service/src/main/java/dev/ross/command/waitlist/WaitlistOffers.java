package dev.ross.command.waitlist;

import dev.ross.command.booking.BookingRules;
import dev.ross.command.booking.TableSelection;
import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.command.seating.Seating;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.command.serviceday.DayBooks;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.TableOption;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;

/**
 * A waitlist and the book of its day, opened together: decides which party is offered which tables, and handles the
 * outcome of an offer.
 */
record WaitlistOffers(Aggregate<Waitlist> list, DayBooks book, RestaurantRules rules, Instant now) {
    /**
     * Offers one place to one party: the next in the list gets an offer when this one has answered, or for another
     * place. A restaurant that is not public offers places only to parties that its staff entered.
     */
    void offerToTheFirst() {
        list.invoke(Waitlist::next).stream()
                .filter(entry -> rules.isPublic() || entry.customer() == null)
                .flatMap(entry -> placeFor(entry).stream())
                .findFirst()
                .ifPresent(this::offer);
    }

    private void offer(PlaceOffered place) {
        var entry = list.invoke(all -> all.get(place.waiting(), null));
        var stay = place.stay();
        var dates = DayBookRepository.datesOf(stay.serviceDate(), stay.from(), stay.to(), rules.bookZone());
        book.hold(
                place.waiting().seating(),
                dates,
                place.tables(),
                stay.from(),
                stay.to(),
                entry.party().guests(),
                stay.from());
        list.execute(all -> all.publish(place));
    }

    private Optional<PlaceOffered> placeFor(WaitlistEntry entry) {
        return rules
                .schedule()
                .startsOf(entry.id().list().date(), rules.policy().slotMinutes())
                .stream()
                .filter(entry::wouldComeAt)
                .flatMap(start -> stayFrom(start, entry))
                .filter(stay -> stay.from().isAfter(now))
                .filter(stay -> book.hasRoomInTheSlot(
                        stay.startsAt(),
                        stay.from(),
                        entry.party(),
                        rules,
                        entry.id().seating()))
                .flatMap(stay -> optionFor(entry, stay).map(option -> offer(entry, stay, option)).stream())
                .findFirst();
    }

    private Stream<Stay> stayFrom(LocalDateTime start, WaitlistEntry entry) {
        try {
            return Stream.of(new BookingRules(rules, now).stayFrom(start, entry.party()));
        } catch (RejectedException skippedByTheClocks) {
            return Stream.of();
        }
    }

    private Optional<TableOption> optionFor(WaitlistEntry entry, Stay stay) {
        try {
            return new TableSelection(rules, entry.party())
                    .optionsForAGuest().stream()
                            .filter(option -> book.isFree(
                                    option.tables(),
                                    stay.from(),
                                    stay.to(),
                                    entry.id().seating()))
                            .findFirst();
        } catch (RejectedException noTableEverSeatsThem) {
            return Optional.empty();
        }
    }

    private PlaceOffered offer(WaitlistEntry entry, Stay stay, TableOption option) {
        var until = now.plus(Duration.ofMinutes(rules.policy().waitlistOfferMinutes()));
        return new PlaceOffered(
                entry.id(), stay, option.tables(), until.isBefore(stay.from()) ? until : stay.from(), now);
    }

    /** Turns the held place into a seating, accepted at once. */
    void take(WaitlistEntry entry, Guest guest, Aggregate<Seating> seating) {
        var offer = Objects.requireNonNull(entry.offer());
        var id = entry.id().seating();
        var stay = offer.stay();
        guest.requireRoomFor(id, stay.from(), stay.to(), now);
        guest.open(id, stay.from(), stay.to());
        Stream.<SeatingEvent>of(
                        new SeatingCreated(
                                id,
                                entry.customer() == null ? SeatingSource.OTHER : SeatingSource.ONLINE,
                                entry.customer(),
                                guest.contact(entry.guest()),
                                stay,
                                entry.party(),
                                null,
                                null,
                                false,
                                now),
                        new TableAssigned(id, offer.tables(), TableAssignment.BEST_FIT, now),
                        new SeatingAccepted(id, ActingSide.SYSTEM, SeatingTimes.lateAt(stay, now, rules.policy()), now))
                .forEach(event -> seating.execute(root -> root.publish(event)));
    }
}
