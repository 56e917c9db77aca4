package dev.ross.query.seating.mine;

import dev.ross.contracts.seating.SeatingId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The visits of one guest that are still to come or going on, the latest first, and in which months others were that ended.
 *
 * @param ended how many by month; a month without any is not there
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
