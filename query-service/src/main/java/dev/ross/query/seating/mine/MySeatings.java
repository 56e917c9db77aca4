package dev.ross.query.seating.mine;

import dev.ross.contracts.seating.SeatingId;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All visits of one guest, the latest first. */
record MySeatings(List<MySeating> seatings) {
    static MySeatings none(String customer) {
        return new MySeatings(List.of());
    }

    MySeatings with(MySeating seating) {
        var others = seatings.stream().filter(other -> !other.id().equals(seating.id()));
        return sorted(Stream.concat(others, Stream.of(seating)));
    }

    MySeatings change(SeatingId id, UnaryOperator<MySeating> change) {
        return sorted(seatings.stream().map(seating -> seating.id().equals(id) ? change.apply(seating) : seating));
    }

    private static MySeatings sorted(Stream<MySeating> all) {
        return new MySeatings(all.sorted(Comparator.comparing(MySeating::place)).toList());
    }
}
