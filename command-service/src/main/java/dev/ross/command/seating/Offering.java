package dev.ross.command.seating;

import dev.ross.command.customer.Guests.Guest;
import dev.ross.command.serviceday.Book;
import dev.ross.command.serviceday.Books;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.restaurant.Setting;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;

/** A waitlist and the book of its day, opened together: who is offered what, and what becomes of it. */
record Offering(Aggregate<Waitlist> list, Book book, Rules rules, Instant now) {
    /**
     * Offers one place to one party: the next in the list is asked when it has answered, or for another place. A restaurant
     * that is not public offers places only to parties that its staff wrote down.
     */
    void offerToTheFirst() {
        list.invoke(Waitlist::next).stream()
                .filter(waiting -> rules.isPublic() || waiting.customer() == null)
                .flatMap(waiting -> placeFor(waiting).stream())
                .findFirst()
                .ifPresent(this::offer);
    }

    private void offer(PlaceOffered place) {
        var waiting = list.invoke(all -> all.get(place.waiting(), null));
        var stay = place.stay();
        var dates = Books.datesOf(stay.serviceDate(), stay.from(), stay.to(), rules.bookZone());
        book.hold(
                place.waiting().seating(),
                dates,
                place.tables(),
                stay.from(),
                stay.to(),
                waiting.party().guests(),
                stay.from());
        list.execute(all -> all.tell(place));
    }

    private Optional<PlaceOffered> placeFor(Waiting waiting) {
        return rules
                .schedule()
                .startsOf(waiting.id().list().date(), rules.policy().slotMinutes())
                .stream()
                .filter(waiting::wouldComeAt)
                .flatMap(start -> stayFrom(start, waiting))
                .filter(stay -> stay.from().isAfter(now))
                .filter(stay -> book.hasRoomInTheSlot(
                        stay.startsAt(),
                        stay.from(),
                        waiting.party(),
                        rules,
                        waiting.id().seating()))
                .flatMap(stay -> settingFor(waiting, stay).map(setting -> offer(waiting, stay, setting)).stream())
                .findFirst();
    }

    private Stream<Stay> stayFrom(LocalDateTime start, Waiting waiting) {
        try {
            return Stream.of(new Promise(rules, now).stayFrom(start, waiting.party()));
        } catch (Refused skippedByTheClocks) {
            return Stream.of();
        }
    }

    private Optional<Setting> settingFor(Waiting waiting, Stay stay) {
        try {
            return new TableChoice(rules, waiting.party())
                    .settingsForAGuest().stream()
                            .filter(setting -> book.isFree(
                                    setting.tables(),
                                    stay.from(),
                                    stay.to(),
                                    waiting.id().seating()))
                            .findFirst();
        } catch (Refused noTableEverSeatsThem) {
            return Optional.empty();
        }
    }

    private PlaceOffered offer(Waiting waiting, Stay stay, Setting setting) {
        var until = now.plus(Duration.ofMinutes(rules.policy().waitlistOfferMinutes()));
        return new PlaceOffered(
                waiting.id(), stay, setting.tables(), until.isBefore(stay.from()) ? until : stay.from(), now);
    }

    /** The place that was kept becomes a seating, accepted at once. */
    void take(Waiting waiting, Guest guest, Aggregate<Seating> seating) {
        var offer = Objects.requireNonNull(waiting.offer());
        var id = waiting.id().seating();
        var stay = offer.stay();
        guest.requireRoomFor(id, stay.from(), stay.to(), now);
        guest.open(id, stay.from(), stay.to());
        Stream.<SeatingEvent>of(
                        new SeatingCreated(
                                id,
                                waiting.customer() == null ? Source.OTHER : Source.ONLINE,
                                waiting.customer(),
                                guest.contact(waiting.guest()),
                                stay,
                                waiting.party(),
                                null,
                                null,
                                false,
                                now),
                        new TableAssigned(id, offer.tables(), Assignment.BEST_FIT, now),
                        new SeatingAccepted(id, Side.HOUSE, SeatingTimes.lateAt(stay, now, rules.policy()), now))
                .forEach(event -> seating.execute(visit -> visit.tell(event)));
    }
}
