package dev.ross.query.seating.mine;

import dev.ross.contracts.value.SeatingId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Ended visits and requests of one guest in one month, latest first. */
record EndedSeatings(List<MySeating> seatings) {
    /** The most that are kept; of more, requests without a visit are dropped before visits. */
    static final int MOST = 300;

    private static final Comparator<MySeating> WORTH_KEEPING = Comparator.comparing(MySeating::cameToNothing)
            .thenComparing(seating -> seating.id().toString());

    static EndedSeatings none(String month) {
        return new EndedSeatings(List.of());
    }

    EndedSeatings with(MySeating seating) {
        return new EndedSeatings(Stream.concat(others(seating.id()), Stream.of(seating))
                .sorted(WORTH_KEEPING)
                .limit(MOST)
                .sorted(Comparator.comparing(MySeating::place))
                .toList());
    }

    EndedSeatings without(SeatingId seating) {
        return new EndedSeatings(others(seating).toList());
    }

    private Stream<MySeating> others(SeatingId id) {
        return seatings.stream().filter(other -> !other.id().equals(id));
    }
}
