package dev.ross.query.seating.mine;

import dev.ross.contracts.value.SeatingId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The open seatings of one guest, latest first, and the number of ended ones in each month.
 *
 * @param ended the number by month; a month without any is absent
 */
record MySeatings(List<MySeating> open, SortedMap<String, Integer> ended) {
    static MySeatings none(String customer) {
        return new MySeatings(List.of(), new TreeMap<>());
    }

    MySeatings with(MySeating seating) {
        var all = Stream.concat(others(seating.id()), Stream.of(seating));
        return new MySeatings(all.sorted(Comparator.comparing(MySeating::place)).toList(), ended);
    }

    MySeatings without(SeatingId seating) {
        return new MySeatings(others(seating).toList(), ended);
    }

    MySeatings counting(String month, int more) {
        var counted = new TreeMap<>(ended);
        int now = counted.getOrDefault(month, 0) + more;
        if (now == 0) counted.remove(month);
        else counted.put(month, now);
        return new MySeatings(open, counted);
    }

    private Stream<MySeating> others(SeatingId id) {
        return open.stream().filter(other -> !other.id().equals(id));
    }
}
