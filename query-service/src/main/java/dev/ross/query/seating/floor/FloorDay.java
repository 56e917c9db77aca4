package dev.ross.query.seating.floor;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.VisitAnswer;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One service date on the floor: holds, parties, blocks, and when tables were left. */
record FloorDay(List<FloorHold> holds, List<Party> parties, List<Departure> departures, List<BlockedTable> blocks) {
    static FloorDay quiet(String day) {
        return new FloorDay(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * @param when it happened
     */
    FloorDay after(ServiceDayEvent event, Instant when) {
        return switch (event) {
            case TableHeld held ->
                holding(FloorHold.of(held.seating(), held.tables(), held.from(), held.to(), held.covers()));
            case HoldMoved moved ->
                holding(FloorHold.of(moved.seating(), moved.tables(), moved.from(), moved.to(), moved.covers()));
            case HoldExtended extended -> extended(extended.seating(), extended.to());
            case TableBlocked blocked -> blocked(BlockedTable.of(blocked));
            case TableUnblocked unblocked -> unblocked(unblocked.block());
            case TableOccupied occupied -> occupied(occupied.seating(), occupied.at());
            case TableVacated vacated -> occupied(vacated.seating(), null);
            case HoldReleased released -> released(released.seating(), when);
        };
    }

    FloorDay expecting(Party party) {
        var others = parties.stream().filter(other -> !other.seating().equals(party.seating()));
        return new FloorDay(
                holds,
                Stream.concat(others, Stream.of(party))
                        .sorted(Comparator.comparing(one -> one.seating().toString()))
                        .toList(),
                departures,
                blocks);
    }

    FloorDay without(Party party) {
        var others = parties.stream().filter(other -> !other.seating().equals(party.seating()));
        return new FloorDay(holds, others.toList(), departures, blocks);
    }

    /** Sets the hold of a party; a seated party that moves stays seated. */
    private FloorDay holding(FloorHold hold) {
        var sitsSince = holdOf(hold.seating()).map(FloorHold::occupiedAt).orElse(null);
        return with(without(hold.seating()), hold.occupied(sitsSince));
    }

    private FloorDay occupied(SeatingId seating, @Nullable Instant at) {
        return holdOf(seating)
                .map(hold -> with(without(seating), hold.occupied(at)))
                .orElse(this);
    }

    private FloorDay extended(SeatingId seating, Instant to) {
        return holdOf(seating)
                .map(hold -> with(without(seating), hold.until(to)))
                .orElse(this);
    }

    private FloorDay blocked(BlockedTable block) {
        var all = Stream.concat(unblocked(block.id()).blocks().stream(), Stream.of(block));
        return new FloorDay(holds, parties, departures, all.toList());
    }

    private FloorDay unblocked(BlockId block) {
        var others = blocks.stream().filter(one -> !one.id().equals(block));
        return new FloorDay(holds, parties, departures, others.toList());
    }

    /** Removes the hold of a party; its tables count as left only if the party was seated. */
    private FloorDay released(SeatingId seating, Instant at) {
        var before = holdOf(seating).filter(FloorHold::sits);
        var rest = new FloorDay(without(seating).toList(), parties, departures, blocks);
        return before.map(hold -> rest.leaving(hold.tables(), at)).orElse(rest);
    }

    private FloorDay leaving(List<TableId> tables, Instant at) {
        var others = departures.stream().filter(one -> !tables.contains(one.table()));
        return new FloorDay(
                holds,
                parties,
                Stream.concat(others, tables.stream().map(table -> new Departure(table, at)))
                        .sorted(Comparator.comparing(one -> one.table().toString()))
                        .toList(),
                blocks);
    }

    private Optional<FloorHold> holdOf(SeatingId seating) {
        return holds.stream().filter(hold -> hold.seating().equals(seating)).findFirst();
    }

    private Stream<FloorHold> without(SeatingId seating) {
        return holds.stream().filter(hold -> !hold.seating().equals(seating));
    }

    private FloorDay with(Stream<FloorHold> others, FloorHold hold) {
        var byTime = Comparator.comparing(FloorHold::from)
                .thenComparing(one -> one.seating().toString());
        return new FloorDay(
                Stream.concat(others, Stream.of(hold)).sorted(byTime).toList(), parties, departures, blocks);
    }

    /**
     * The party that holds tables.
     *
     * @param dietary what its guest cannot or does not eat, in their own words
     * @param asked whether the guest requested the seating online
     * @param expectedAt when it comes, if it announced to be late
     */
    record Party(
            SeatingId seating,
            int size,
            @Nullable String guestName,
            @Nullable String dietary,
            Stay stay,
            boolean asked,
            @Nullable Instant expectedAt) {
        static Party of(SeatingId seating, PartySize party, Stay stay, boolean asked) {
            return new Party(seating, party.guests(), null, null, stay, asked, null);
        }

        /** The service date that it is on. */
        ServiceDayId day() {
            return new ServiceDayId(seating.restaurant(), stay.serviceDate());
        }

        Party at(Stay to, int guests) {
            return new Party(seating, guests, guestName, dietary, to, asked, expectedAt);
        }

        /** The same after an event that may change when it is expected. */
        Party after(SeatingEvent event) {
            var said = new VisitAnswer(stay.from(), false, expectedAt).after(event);
            return new Party(seating, size, guestName, dietary, stay, asked, said.expectedAt());
        }

        Party knownAs(@Nullable Personal<GuestContact> guest) {
            var contact = guest == null ? null : guest.value();
            var name = contact == null ? null : contact.name();
            return new Party(seating, size, name, contact == null ? null : contact.dietary(), stay, asked, expectedAt);
        }
    }

    /** When a table was last left. */
    record Departure(TableId table, Instant at) {}
}
