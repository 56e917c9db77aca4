package dev.ross.query.waitlist.board;

import dev.ross.contracts.value.WaitId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The waitlist of one service date, first in line first.
 *
 * @param version of the list, for conditional commands
 */
record WaitlistBoard(List<WaitingParty> waits, long version) {
    static WaitlistBoard quiet(String day) {
        return new WaitlistBoard(List.of(), -1);
    }

    WaitlistBoard joined(WaitingParty wait) {
        return new WaitlistBoard(
                Stream.concat(without(wait.id()), Stream.of(wait)).toList(), version);
    }

    WaitlistBoard change(WaitId id, UnaryOperator<WaitingParty> change) {
        return new WaitlistBoard(
                waits.stream()
                        .map(wait -> wait.id().equals(id) ? change.apply(wait) : wait)
                        .toList(),
                version);
    }

    WaitlistBoard over(WaitId id) {
        return new WaitlistBoard(without(id).toList(), version);
    }

    WaitlistBoard seen(long event) {
        return new WaitlistBoard(waits, event);
    }

    Optional<WaitingParty> find(WaitId id) {
        return waits.stream().filter(wait -> wait.id().equals(id)).findFirst();
    }

    private Stream<WaitingParty> without(WaitId id) {
        return waits.stream().filter(wait -> !wait.id().equals(id));
    }
}
