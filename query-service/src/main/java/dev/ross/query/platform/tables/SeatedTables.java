package dev.ross.query.platform.tables;

import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the parties that are seated, and of the last that left. */
public record SeatedTables(List<PartyTables> parties) {
    private static final int REMEMBERED = 30;

    public static final SeatedTables NONE = new SeatedTables(List.of());

    /** Empty for a party that is not known. */
    public List<TableId> of(SeatingId seating) {
        return find(seating).map(PartyTables::tables).orElse(List.of());
    }

    public boolean sits(SeatingId seating) {
        return find(seating).filter(party -> party.leftAt() == null).isPresent();
    }

    public SeatedTables seated(SeatingId seating, Set<TableId> tables) {
        var others = parties.stream().filter(party -> !party.belongsTo(seating));
        return with(Stream.concat(others, Stream.of(PartyTables.at(seating, tables))));
    }

    public SeatedTables left(SeatingId seating, Instant at) {
        return with(seating, party -> party.left(at));
    }

    public SeatedTables back(SeatingId seating) {
        return with(seating, PartyTables::back);
    }

    private Optional<PartyTables> find(SeatingId seating) {
        return parties.stream().filter(party -> party.belongsTo(seating)).findFirst();
    }

    private SeatedTables with(SeatingId seating, UnaryOperator<PartyTables> change) {
        return with(parties.stream().map(party -> party.belongsTo(seating) ? change.apply(party) : party));
    }

    private static SeatedTables with(Stream<PartyTables> changed) {
        var all = changed.toList();
        var gone = all.stream()
                .filter(party -> party.leftAt() != null)
                .sorted(Comparator.comparing(PartyTables::leftAt).reversed())
                .skip(REMEMBERED)
                .collect(Collectors.toSet());
        return new SeatedTables(all.stream()
                .filter(party -> !gone.contains(party))
                .sorted(Comparator.comparing(party -> party.seating().toString()))
                .toList());
    }
}
