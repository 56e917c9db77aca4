package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.SeatingConflict;
import dev.ross.contracts.restaurant.table.TableLayout.Placed;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.seating.floor.PlanView.BlockView;
import dev.ross.query.seating.floor.PlanView.Flag;
import dev.ross.query.seating.floor.PlanView.FloorTable;
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
import org.jspecify.annotations.Nullable;

/** Presents the floor: the tables of the restaurant with tonight's and last night's holds. */
record FloorPlan(RestaurantId restaurant, Clock clock)
        implements Presentation<LinkedDocuments<FloorState, FloorDay>, PlanView> {
    @Override
    public PlanView show(LinkedDocuments<FloorState, FloorDay> documents) {
        var floor = documents.index();
        var tonight = new Tonight(floor, documents.linked(), clock.instant());
        return new PlanView(
                restaurant,
                floor.zone(),
                floor.tables().stream().map(tonight::table).toList(),
                floor.rules().tableLayout().combinations(),
                floor.version());
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }

    /** Tonight's floor. A hold past midnight is stored on two days and counts once. */
    private record Tonight(FloorState floor, List<FloorDay> days, Collection<FloorHold> holds, Instant now) {
        Tonight(FloorState floor, List<FloorDay> days, Instant now) {
            this(floor, days, once(days), now);
        }

        TableView table(Placed placed) {
            var mine = holds.stream()
                    .filter(hold -> hold.covers(placed.id()))
                    .filter(hold -> hold.sits() || hold.to().isAfter(now))
                    .sorted(Comparator.comparing(FloorHold::from))
                    .toList();
            var sitting = mine.stream().filter(FloorHold::sits).findFirst();
            var current = sitting.or(() ->
                    mine.stream().filter(hold -> !hold.from().isAfter(now)).findFirst());
            var call = sitting.flatMap(hold -> callOf(hold.seating()));
            var later = mine.stream().filter(hold -> current.isEmpty() || !hold.equals(current.get()));
            var blocks = blocksOf(placed.id());
            var blocked = blocks.stream().filter(block -> block.isFor(now)).findFirst();
            return new TableView(
                    FloorTable.of(placed),
                    call.isPresent()
                            ? State.HAILING
                            : state(sitting.isPresent(), current.isPresent(), blocked.isPresent()),
                    call.map(FloorState.Call::since)
                            .or(() -> sitting.map(FloorHold::occupiedAt))
                            .or(() -> current.map(FloorHold::from))
                            .or(() -> blocked.map(BlockedTable::from))
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

        /** The blocks of a table, each once: a block of several days is stored on each of them. */
        private List<BlockedTable> blocksOf(TableId table) {
            return days.stream()
                    .flatMap(day -> day.blocks().stream())
                    .filter(block -> block.table().equals(table) && block.to().isAfter(now))
                    .distinct()
                    .sorted(Comparator.comparing(BlockedTable::from))
                    .toList();
        }

        private BlockView shown(BlockedTable block) {
            return new BlockView(block.id(), clock(block.from()), clock(block.to()), block.reason());
        }

        private LocalDateTime clock(Instant instant) {
            return LocalDateTime.ofInstant(instant, floor.zone());
        }

        private PartyView party(FloorHold hold) {
            var known = days.stream()
                    .flatMap(day -> day.parties().stream())
                    .filter(party -> party.seating().equals(hold.seating()))
                    .min(Comparator.comparing(party -> apart(party.stay(), hold)));
            return new PartyView(
                    hold.seating(),
                    hold.guests() > 0
                            ? hold.guests()
                            : known.map(FloorDay.Party::size).orElse(0),
                    known.map(FloorDay.Party::guestName).orElse(null),
                    known.map(FloorDay.Party::dietary).orElse(null),
                    clock(known.map(party -> party.stay().from()).orElse(hold.from())),
                    clock(hold.to()),
                    hold.sits() ? null : known.map(this::expectedAt).orElse(null),
                    floor.orderOf(hold.seating()),
                    hold.sits() ? List.of() : flags(hold, known));
        }

        private @Nullable LocalDateTime expectedAt(FloorDay.Party party) {
            var announced = party.expectedAt();
            return announced == null ? null : clock(announced);
        }

        /**
         * The distance between a stay and a hold: a party that was first expected on another day is still stored there
         * too.
         */
        private static Duration apart(Stay stay, FloorHold hold) {
            return Duration.between(stay.from(), hold.from()).abs();
        }

        private List<Flag> flags(FloorHold hold, Optional<FloorDay.Party> known) {
            var endangered = holds.stream().anyMatch(hold::isEndangeredBy);
            var conflicting = known.filter(party -> party.stay().from().isAfter(now))
                    .flatMap(party -> SeatingConflict.by(
                            floor.rules(), party.stay(), party.size(), Set.copyOf(hold.tables()), party.asked()))
                    .isPresent();
            return Stream.of(Flag.values())
                    .filter(flag -> flag == Flag.ENDANGERED ? endangered : conflicting)
                    .toList();
        }

        private Optional<FloorState.Call> callOf(SeatingId seating) {
            return floor.calls().stream()
                    .filter(call -> call.seating().equals(seating))
                    .findFirst();
        }

        private Optional<Instant> leftAt(TableId table) {
            return days.stream()
                    .flatMap(day -> day.departures().stream())
                    .filter(departure -> departure.table().equals(table))
                    .map(FloorDay.Departure::at)
                    .max(Comparator.naturalOrder());
        }

        private static Collection<FloorHold> once(List<FloorDay> days) {
            Map<SeatingId, FloorHold> holds = new LinkedHashMap<>();
            days.forEach(day -> day.holds().forEach(hold -> holds.putIfAbsent(hold.seating(), hold)));
            return holds.values();
        }
    }
}
