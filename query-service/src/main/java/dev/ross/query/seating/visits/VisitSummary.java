package dev.ross.query.seating.visits;

import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest in short, for staff who are about to welcome them; whoever has no account has no other visits.
 *
 * @param visits taken in the last six months, this one apart
 * @param noShows in the last six months
 * @param lastVisit taken before, however long ago
 * @param past the last six months one by one, the latest first: visits taken, and those missed
 * @param version of what staff keep, to be sent with {@code If-Match}; -1 where that is nothing yet
 */
record VisitSummary(
        SeatingId seating,
        GuestId guest,
        int visits,
        int noShows,
        @Nullable Past lastVisit,
        List<Past> past,
        List<String> tags,
        @Nullable String note,
        long version,
        List<String> actions) {
    private static final int MONTHS = 6;

    static VisitSummary of(SeatingId seating, GuestId guest, GuestVisits all, Instant now) {
        var others = all.visits().stream()
                .filter(visit -> !visit.id().equals(seating))
                .toList();
        var lately = others.stream().filter(visit -> visit.within(MONTHS, now)).toList();
        return new VisitSummary(
                seating,
                guest,
                (int) lately.stream().filter(Visit::took).count(),
                (int) lately.stream().filter(Visit::missed).count(),
                others.stream().filter(Visit::took).findFirst().map(Past::of).orElse(null),
                lately.stream()
                        .filter(visit -> visit.took() || visit.missed())
                        .map(Past::of)
                        .toList(),
                all.notes() == null ? List.of() : all.notes().tags(),
                all.notes() == null ? null : all.notes().note(),
                all.version(),
                List.of("guest-tags"));
    }

    /**
     * @param startsAt by the restaurant's clocks
     * @param noShowDispute what the guest said to being marked as not having come
     */
    record Past(
            SeatingId id,
            SeatingStatus status,
            LocalDateTime startsAt,
            int partySize,
            @Nullable String noShowDispute) {
        static Past of(Visit visit) {
            return new Past(visit.id(), visit.status(), visit.stay().startsAt(), visit.partySize(), visit.dispute());
        }
    }
}
