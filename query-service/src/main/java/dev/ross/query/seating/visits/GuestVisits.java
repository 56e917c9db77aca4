package dev.ross.query.seating.visits;

import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.seating.SeatingId;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One guest at one restaurant: every seating, the latest first, and what staff keep.
 *
 * @param notes absent where nothing was ever kept, or it is erased
 * @param version of the record that staff keep, for commands that are conditional on it
 */
record GuestVisits(List<Visit> visits, @Nullable GuestNotes notes, long version) {
    private static final Comparator<Visit> LATEST_FIRST = Comparator.comparing(
                    (Visit visit) -> visit.stay().from())
            .thenComparing(visit -> visit.id().toString())
            .reversed();

    static GuestVisits none(String guest) {
        return new GuestVisits(List.of(), null, -1);
    }

    GuestVisits with(Visit visit) {
        var others = visits.stream().filter(other -> !other.id().equals(visit.id()));
        return sorted(Stream.concat(others, Stream.of(visit)));
    }

    GuestVisits change(SeatingId id, UnaryOperator<Visit> change) {
        return sorted(visits.stream().map(visit -> visit.id().equals(id) ? change.apply(visit) : visit));
    }

    private GuestVisits sorted(Stream<Visit> all) {
        return new GuestVisits(all.sorted(LATEST_FIRST).toList(), notes, version);
    }

    GuestVisits kept(@Nullable GuestNotes now, long event) {
        return new GuestVisits(visits, now, event);
    }
}
