package dev.ross.query.seating.visits;

import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.value.SeatingId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One guest at one restaurant: the latest visits and no-shows, latest first, and the notes of staff.
 *
 * @param notes absent if none were ever kept, or they are erased
 * @param version of the guest record that staff keep, for conditional commands
 */
record GuestHistory(List<GuestVisit> visits, @Nullable GuestNotes notes, long version) {
    /** More visits than any guest makes to one restaurant in the six months that are shown. */
    static final int MOST = 200;

    private static final Comparator<GuestVisit> LATEST_FIRST = Comparator.comparing(
                    (GuestVisit visit) -> visit.stay().from())
            .thenComparing(visit -> visit.id().toString())
            .reversed();

    static GuestHistory none(String guest) {
        return new GuestHistory(List.of(), null, -1);
    }

    GuestHistory with(GuestVisit visit) {
        return sorted(Stream.concat(others(visit.id()), Stream.of(visit)));
    }

    GuestHistory without(SeatingId seating) {
        return sorted(others(seating));
    }

    private Stream<GuestVisit> others(SeatingId seating) {
        return visits.stream().filter(other -> !other.id().equals(seating));
    }

    private GuestHistory sorted(Stream<GuestVisit> all) {
        return new GuestHistory(all.sorted(LATEST_FIRST).limit(MOST).toList(), notes, version);
    }

    GuestHistory kept(@Nullable GuestNotes now, long event) {
        return new GuestHistory(visits, now, event);
    }
}
