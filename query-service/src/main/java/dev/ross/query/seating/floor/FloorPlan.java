package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.Furniture.Placed;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.seating.Stranded;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Together;
import dev.ross.query.seating.floor.PlanView.BlockView;
import dev.ross.query.seating.floor.PlanView.Flag;
import dev.ross.query.seating.floor.PlanView.PartyView;
import dev.ross.query.seating.floor.PlanView.State;
import dev.ross.query.seating.floor.PlanView.TableView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lays tonight's and last night's holds over the room. */
record FloorPlan(RestaurantId restaurant, Clock clock) implements Lens<Together<Room, Night>> {
    @Override
    public PlanView show(Together<Room, Night> floor) {
        var room = floor.index();
        var night = new Tonight(room, floor.linked(), clock.instant());
        return new PlanView(
                restaurant,
                room.zone(),
                room.tables().stream().map(night::table).toList(),
                room.rules().furniture().combinations(),
                room.version());
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }

    /** A hold that reaches past midnight stands in two nights, and is one. */
    private record Tonight(Room room, List<Night> nights, Collection<Hold> holds, Instant now) {
        Tonight(Room room, List<Night> nights, Instant now) {
            this(room, nights, once(nights), now);
        }

        TableView table(Placed placed) {
            var mine = holds.stream()
                    .filter(hold -> hold.covers(placed.id()))
                    .filter(hold -> hold.sits() || hold.to().isAfter(now))
                    .sorted(Comparator.comparing(Hold::from))
                    .toList();
            var sitting = mine.stream().filter(Hold::sits).findFirst();
            var current = sitting.or(() ->
                    mine.stream().filter(hold -> !hold.from().isAfter(now)).findFirst());
            var call = sitting.flatMap(hold -> callOf(hold.seating()));
            var later = mine.stream().filter(hold -> current.isEmpty() || !hold.equals(current.get()));
            var blocks = blocksOf(placed.id());
            var blocked = blocks.stream().filter(block -> block.isFor(now)).findFirst();
            var table = placed.table();
            return new TableView(
                    placed.id(),
                    table.label(),
                    table.minSeats(),
                    table.maxSeats(),
                    table.area(),
                    table.position(),
                    table.bookable(),
                    call.isPresent()
                            ? State.HAILING
                            : state(sitting.isPresent(), current.isPresent(), blocked.isPresent()),
                    call.map(Room.Call::since)
                            .or(() -> sitting.map(Hold::occupiedAt))
                            .or(() -> current.map(Hold::from))
                            .or(() -> blocked.map(Blocked::from))
                            .or(() -> leftAt(placed.id()))
                            .orElse(null),
                    current.map(this::party).orElse(null),
                    later.map(this::party).toList(),
                    blocks.stream().map(this::shown).toList());
        }

        private static State state(boolean seated, boolean held, boolean blocked) {
            if (seated) return State.SEATED;
            if (held) return State.HELD;
            return blocked ? State.BLOCKED : State.FREE;
        }

        /** One that lasts several days stands in the night of each. */
        private List<Blocked> blocksOf(TableId table) {
            return nights.stream()
                    .flatMap(night -> night.blocks().stream())
                    .filter(block -> block.table().equals(table) && block.to().isAfter(now))
                    .distinct()
                    .sorted(Comparator.comparing(Blocked::from))
                    .toList();
        }

        private BlockView shown(Blocked block) {
            return new BlockView(block.id(), clock(block.from()), clock(block.to()), block.reason());
        }

        private LocalDateTime clock(Instant instant) {
            return LocalDateTime.ofInstant(instant, room.zone());
        }

        private PartyView party(Hold hold) {
            var known = nights.stream()
                    .flatMap(night -> night.parties().stream())
                    .filter(party -> party.seating().equals(hold.seating()))
                    .min(Comparator.comparing(party -> apart(party.stay(), hold)));
            return new PartyView(
                    hold.seating(),
                    hold.guests() > 0
                            ? hold.guests()
                            : known.map(Night.Party::size).orElse(0),
                    known.map(Night.Party::guestName).orElse(null),
                    known.map(Night.Party::dietary).orElse(null),
                    clock(known.map(party -> party.stay().from()).orElse(hold.from())),
                    clock(hold.to()),
                    hold.sits() ? List.of() : flags(hold, known));
        }

        /** Who was first to come on another night stands in that one still. */
        private static Duration apart(Stay stay, Hold hold) {
            return Duration.between(stay.from(), hold.from()).abs();
        }

        private List<Flag> flags(Hold hold, Optional<Night.Party> known) {
            var endangered = holds.stream().anyMatch(hold::isEndangeredBy);
            var stranded = known.filter(party -> party.stay().from().isAfter(now))
                    .flatMap(party -> Stranded.by(
                            room.rules(), party.stay(), party.size(), Set.copyOf(hold.tables()), party.asked()))
                    .isPresent();
            return Stream.of(Flag.values())
                    .filter(flag -> flag == Flag.ENDANGERED ? endangered : stranded)
                    .toList();
        }

        private Optional<Room.Call> callOf(SeatingId seating) {
            return room.calls().stream()
                    .filter(call -> call.seating().equals(seating))
                    .findFirst();
        }

        private Optional<Instant> leftAt(TableId table) {
            return nights.stream()
                    .flatMap(night -> night.left().stream())
                    .filter(left -> left.table().equals(table))
                    .map(Night.Left::at)
                    .max(Comparator.naturalOrder());
        }

        private static Collection<Hold> once(List<Night> nights) {
            Map<SeatingId, Hold> holds = new LinkedHashMap<>();
            nights.forEach(night -> night.holds().forEach(hold -> holds.putIfAbsent(hold.seating(), hold)));
            return holds.values();
        }
    }
}
