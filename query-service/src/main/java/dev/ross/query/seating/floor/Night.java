package dev.ross.query.seating.floor;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Stay;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One service date on the floor: who holds which tables and which nobody is given, who the parties are, who left when. */
record Night(List<Hold> holds, List<Party> parties, List<Left> left, List<Blocked> blocks) {
    static Night quiet(String day) {
        return new Night(List.of(), List.of(), List.of(), List.of());
    }

    Night expecting(Party party) {
        var others = parties.stream().filter(other -> !other.seating().equals(party.seating()));
        return new Night(
                holds,
                Stream.concat(others, Stream.of(party))
                        .sorted(Comparator.comparing(one -> one.seating().toString()))
                        .toList(),
                left,
                blocks);
    }

    Night without(Party party) {
        var others = parties.stream().filter(other -> !other.seating().equals(party.seating()));
        return new Night(holds, others.toList(), left, blocks);
    }

    /** Whoever sits and moves goes on sitting. */
    Night holding(Hold hold) {
        var sitsSince = holdOf(hold.seating()).map(Hold::occupiedAt).orElse(null);
        return with(without(hold.seating()), hold.occupied(sitsSince));
    }

    Night occupied(SeatingId seating, @Nullable Instant at) {
        return holdOf(seating)
                .map(hold -> with(without(seating), hold.occupied(at)))
                .orElse(this);
    }

    Night extended(SeatingId seating, Instant to) {
        return holdOf(seating)
                .map(hold -> with(without(seating), hold.until(to)))
                .orElse(this);
    }

    Night blocked(Blocked block) {
        var all = Stream.concat(unblocked(block.id()).blocks().stream(), Stream.of(block));
        return new Night(holds, parties, left, all.toList());
    }

    Night unblocked(BlockId block) {
        var others = blocks.stream().filter(one -> !one.id().equals(block));
        return new Night(holds, parties, left, others.toList());
    }

    /** A table that nobody sat at was not left by anyone. */
    Night released(SeatingId seating, Instant at) {
        var before = holdOf(seating).filter(Hold::sits);
        var rest = new Night(without(seating).toList(), parties, left, blocks);
        return before.map(hold -> rest.leaving(hold.tables(), at)).orElse(rest);
    }

    private Night leaving(List<TableId> tables, Instant at) {
        var others = left.stream().filter(one -> !tables.contains(one.table()));
        return new Night(
                holds,
                parties,
                Stream.concat(others, tables.stream().map(table -> new Left(table, at)))
                        .sorted(Comparator.comparing(one -> one.table().toString()))
                        .toList(),
                blocks);
    }

    private Optional<Hold> holdOf(SeatingId seating) {
        return holds.stream().filter(hold -> hold.seating().equals(seating)).findFirst();
    }

    private Stream<Hold> without(SeatingId seating) {
        return holds.stream().filter(hold -> !hold.seating().equals(seating));
    }

    private Night with(Stream<Hold> others, Hold hold) {
        var byTime = Comparator.comparing(Hold::from)
                .thenComparing(one -> one.seating().toString());
        return new Night(Stream.concat(others, Stream.of(hold)).sorted(byTime).toList(), parties, left, blocks);
    }

    /**
     * Who holds it.
     *
     * @param dietary what they cannot or do not eat, in their own words
     * @param asked whether they asked for it themselves
     */
    record Party(
            SeatingId seating,
            int size,
            @Nullable String guestName,
            @Nullable String dietary,
            Stay stay,
            boolean asked) {
        static Party of(SeatingId seating, PartySize party, Stay stay, boolean asked) {
            return new Party(seating, party.guests(), null, null, stay, asked);
        }

        Party at(Stay to, int guests) {
            return new Party(seating, guests, guestName, dietary, to, asked);
        }

        Party knownAs(@Nullable Personal<GuestContact> guest) {
            var contact = guest == null ? null : guest.value();
            var name = contact == null ? null : contact.name();
            return new Party(seating, size, name, contact == null ? null : contact.dietary(), stay, asked);
        }
    }

    /** When a party got up. */
    record Left(TableId table, Instant at) {}
}
