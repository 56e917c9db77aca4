package dev.ross.query.order.refused;

import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.OrderOfflineEvent.RefusedCommandCleared;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The refused commands of one restaurant that wait for staff, oldest first, and the tables of its parties. Beyond the
 * bound the newest are not listed here; the pages of their orders count them.
 */
record RefusedCommandBoard(List<WaitingCommand> waiting, List<OrderingParty> parties) {
    /** The most commands of one board. */
    static final int MOST = 1_000;

    private static final int REMEMBERED = 30;

    static RefusedCommandBoard blank(String restaurant) {
        return new RefusedCommandBoard(List.of(), List.of());
    }

    RefusedCommandBoard refused(OfflineCommandRefused event) {
        var added = WaitingCommand.of(event, tablesOf(event.seating()));
        var others = waiting.stream().filter(each -> !each.is(event.order(), added.id()));
        return new RefusedCommandBoard(
                Stream.concat(others, Stream.of(added))
                        .sorted(Comparator.comparing(WaitingCommand::place))
                        .limit(MOST)
                        .toList(),
                parties);
    }

    RefusedCommandBoard cleared(RefusedCommandCleared event) {
        return new RefusedCommandBoard(
                waiting.stream()
                        .filter(each -> !each.is(event.order(), event.command()))
                        .toList(),
                parties);
    }

    RefusedCommandBoard seated(SeatingId seating, Set<TableId> tables) {
        return withParties(Stream.concat(others(seating), Stream.of(OrderingParty.at(seating, tables))));
    }

    /** Moves a seated party; ignored for a party that is not seated yet. */
    RefusedCommandBoard moved(SeatingId seating, Set<TableId> tables) {
        return parties.stream().anyMatch(party -> party.is(seating) && !party.gone()) ? seated(seating, tables) : this;
    }

    /** A party that has left is kept for a while: commands may arrive after it is gone. */
    RefusedCommandBoard left(SeatingId seating) {
        var gone = parties.stream().filter(party -> party.is(seating)).map(OrderingParty::left);
        return withParties(Stream.concat(others(seating), gone));
    }

    RefusedCommandBoard back(SeatingId seating) {
        var back = parties.stream().filter(party -> party.is(seating)).map(OrderingParty::back);
        return withParties(Stream.concat(others(seating), back));
    }

    private Stream<OrderingParty> others(SeatingId seating) {
        return parties.stream().filter(party -> !party.is(seating));
    }

    private List<TableId> tablesOf(SeatingId seating) {
        return parties.stream()
                .filter(party -> party.is(seating))
                .findFirst()
                .map(OrderingParty::tables)
                .orElse(List.of());
    }

    /** Parties stand in the order of their last change, so that those that left first are forgotten first. */
    private RefusedCommandBoard withParties(Stream<OrderingParty> changed) {
        var all = changed.toList();
        var surplus = all.stream().filter(OrderingParty::gone).count() - REMEMBERED;
        var forgotten = all.stream()
                .filter(OrderingParty::gone)
                .limit(Math.max(0, surplus))
                .toList();
        return new RefusedCommandBoard(
                waiting,
                all.stream().filter(party -> !forgotten.contains(party)).toList());
    }
}
