package dev.ross.query.waitlist.board;

import dev.ross.contracts.waitlist.WaitId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who waits on one day, the first first.
 *
 * @param version of the list, for commands that are conditional on it
 */
record WaitBoard(List<Wait> waits, long version) {
    static WaitBoard quiet(String day) {
        return new WaitBoard(List.of(), -1);
    }

    WaitBoard joined(Wait wait) {
        return new WaitBoard(Stream.concat(without(wait.id()), Stream.of(wait)).toList(), version);
    }

    WaitBoard change(WaitId id, UnaryOperator<Wait> change) {
        return new WaitBoard(
                waits.stream()
                        .map(wait -> wait.id().equals(id) ? change.apply(wait) : wait)
                        .toList(),
                version);
    }

    WaitBoard over(WaitId id) {
        return new WaitBoard(without(id).toList(), version);
    }

    WaitBoard seen(long event) {
        return new WaitBoard(waits, event);
    }

    Optional<Wait> find(WaitId id) {
        return waits.stream().filter(wait -> wait.id().equals(id)).findFirst();
    }

    private Stream<Wait> without(WaitId id) {
        return waits.stream().filter(wait -> !wait.id().equals(id));
    }
}
