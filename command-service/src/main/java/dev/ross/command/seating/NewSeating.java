package dev.ross.command.seating;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.serviceday.DayBooks;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.Aggregate;

/**
 * A seating to be created: its stay, in the books of its dates.
 *
 * @param dates the books that contain its hold
 */
record NewSeating(SeatingId id, Stay stay, Set<LocalDate> dates, DayBooks book, Aggregate<Seating> seating) {
    boolean exists() {
        return seating.invoke(Seating::exists);
    }

    boolean isFree(Set<TableId> tables) {
        return book.isFree(tables, stay.from(), stay.to(), id);
    }

    boolean isVacant(Set<TableId> tables) {
        return book.isVacant(tables, id);
    }

    void requireFree(Set<TableId> tables) {
        book.requireFree(tables, stay.from(), stay.to(), id);
    }

    void requireVacant(Set<TableId> tables) {
        book.requireVacant(tables, id);
    }

    /**
     * The same rejection; if one of these tables is free for a shorter stay, it also contains the one free for longest,
     * and until when.
     */
    RejectedException withFreeUntil(RejectedException rejected, List<Set<TableId>> wanted) {
        return wanted.stream()
                .flatMap(tables ->
                        book.freeUntil(tables, stay.from(), id).map(until -> Map.entry(until, tables)).stream())
                .max(Map.Entry.comparingByKey())
                .map(free -> rejected.with(Map.of(
                        "freeUntil",
                                LocalDateTime.ofInstant(free.getKey(), stay.timeZone())
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString(),
                        "tables",
                                free.getValue().stream()
                                        .map(TableId::toString)
                                        .sorted()
                                        .toList())))
                .orElse(rejected);
    }

    void requireRoomInTheSlot(PartySize party, RestaurantRules rules) {
        require(book.hasRoomInTheSlot(stay.startsAt(), stay.from(), party, rules, id), SLOT_FULL);
    }

    void hold(Set<TableId> tables, PartySize party) {
        if (!tables.isEmpty()) book.hold(id, dates, tables, stay.from(), stay.to(), party.guests(), stay.from());
    }

    void occupy(Instant now) {
        book.occupy(id, now);
    }

    void accept(ActingSide by, BookingPolicy policy, Instant now) {
        publish(new SeatingAccepted(id, by, SeatingTimes.lateAt(stay, now, policy), now));
    }

    void publish(SeatingEvent began) {
        seating.execute(root -> root.publish(began));
    }
}
