package dev.ross.query.seating.visits;

import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.seating.SeatingId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One guest at one restaurant: the latest visits they took or missed, the latest first, and what staff keep.
 *
 * @param notes absent where nothing was ever kept, or it is erased
 * @param version of the record that staff keep, for commands that are conditional on it
 */
record GuestVisits(List<Visit> visits, @Nullable GuestNotes notes, long version) {
    /** More than anybody comes to one restaurant in the six months that are shown. */
    static final int MOST = 200;

    private static final Comparator<Visit> LATEST_FIRST = Comparator.comparing(
                    (Visit visit) -> visit.stay().from())
            .thenComparing(visit -> visit.id().toString())
            .reversed();

    static GuestVisits none(String guest) {
        return new GuestVisits(List.of(), null, -1);
    }

    GuestVisits with(Visit visit) {
        return sorted(Stream.concat(others(visit.id()), Stream.of(visit)));
    }

    GuestVisits without(SeatingId seating) {
        return sorted(others(seating));
    }

    private Stream<Visit> others(SeatingId seating) {
        return visits.stream().filter(other -> !other.id().equals(seating));
    }

    private GuestVisits sorted(Stream<Visit> all) {
        return new GuestVisits(all.sorted(LATEST_FIRST).limit(MOST).toList(), notes, version);
    }

    GuestVisits kept(@Nullable GuestNotes now, long event) {
        return new GuestVisits(visits, now, event);
    }
}
