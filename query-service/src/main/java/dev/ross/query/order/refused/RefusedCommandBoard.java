package dev.ross.query.order.refused;

import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.OrderOfflineEvent.RefusedCommandCleared;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.platform.tables.SeatedTables;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The refused commands of one restaurant that wait for staff, oldest first, and the tables of its parties. Beyond the
 * bound the newest are not listed here; the pages of their orders count them.
 */
record RefusedCommandBoard(List<WaitingCommand> waiting, SeatedTables seated) {
    /** The most commands of one board. */
    static final int MOST = 1_000;

    static RefusedCommandBoard blank(String restaurant) {
        return new RefusedCommandBoard(List.of(), SeatedTables.NONE);
    }

    RefusedCommandBoard refused(OfflineCommandRefused event) {
        var added = WaitingCommand.of(event, seated.of(event.seating()));
        var others = waiting.stream().filter(each -> !each.is(event.order(), added.id()));
        return new RefusedCommandBoard(
                Stream.concat(others, Stream.of(added))
                        .sorted(Comparator.comparing(WaitingCommand::place))
                        .limit(MOST)
                        .toList(),
                seated);
    }

    RefusedCommandBoard cleared(RefusedCommandCleared event) {
        return new RefusedCommandBoard(
                waiting.stream()
                        .filter(each -> !each.is(event.order(), event.command()))
                        .toList(),
                seated);
    }

    RefusedCommandBoard seated(SeatingId seating, Set<TableId> tables) {
        return new RefusedCommandBoard(waiting, seated.seated(seating, tables));
    }

    /** Moves a seated party; ignored for a party that is not seated yet. */
    RefusedCommandBoard moved(SeatingId seating, Set<TableId> tables) {
        return seated.sits(seating) ? seated(seating, tables) : this;
    }

    /** A party that has left is kept for a while: commands may arrive after it is gone. */
    RefusedCommandBoard left(SeatingId seating, Instant at) {
        return new RefusedCommandBoard(waiting, seated.left(seating, at));
    }

    RefusedCommandBoard back(SeatingId seating) {
        return new RefusedCommandBoard(waiting, seated.back(seating));
    }
}
