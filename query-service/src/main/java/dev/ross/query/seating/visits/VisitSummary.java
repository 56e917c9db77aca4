package dev.ross.query.seating.visits;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest's history in short, for staff who are about to welcome them; a guest without an account has no other visits.
 */
record VisitSummary(
        SeatingId seating,
        GuestId guest,
        @JsonUnwrapped OtherVisits others,
        @JsonUnwrapped StaffNotes kept,
        List<String> actions) {
    static VisitSummary of(SeatingId seating, GuestId guest, GuestHistory all, Instant now) {
        return new VisitSummary(
                seating, guest, OtherVisits.of(seating, all, now), StaffNotes.of(all), List.of("guest-tags"));
    }

    /**
     * @param visits in the last six months, without this one
     * @param noShows in the last six months
     * @param lastVisit the latest earlier visit, however long ago
     * @param past visits and no-shows of the last six months, latest first
     */
    record OtherVisits(int visits, int noShows, @Nullable Past lastVisit, List<Past> past) {
        private static final int MONTHS = 6;

        static OtherVisits of(SeatingId seating, GuestHistory all, Instant now) {
            var others = all.visits().stream()
                    .filter(visit -> !visit.id().equals(seating))
                    .toList();
            var lately =
                    others.stream().filter(visit -> visit.within(MONTHS, now)).toList();
            return new OtherVisits(
                    (int) lately.stream().filter(GuestVisit::took).count(),
                    (int) lately.stream().filter(GuestVisit::missed).count(),
                    others.stream()
                            .filter(GuestVisit::took)
                            .findFirst()
                            .map(Past::of)
                            .orElse(null),
                    lately.stream().filter(GuestVisit::counts).map(Past::of).toList());
        }
    }

    /**
     * @param version of the notes that staff keep, to be sent with {@code If-Match}; -1 if there are none yet
     */
    record StaffNotes(List<String> tags, @Nullable String note, long version) {
        static StaffNotes of(GuestHistory all) {
            var notes = all.notes();
            return notes == null
                    ? new StaffNotes(List.of(), null, all.version())
                    : new StaffNotes(notes.tags(), notes.note(), all.version());
        }
    }

    /**
     * @param startsAt restaurant's local time
     * @param noShowDispute the guest's objection to being marked as a no-show
     */
    record Past(
            SeatingId id,
            SeatingStatus status,
            LocalDateTime startsAt,
            int partySize,
            @Nullable String noShowDispute) {
        static Past of(GuestVisit visit) {
            return new Past(visit.id(), visit.status(), visit.stay().startsAt(), visit.partySize(), visit.dispute());
        }
    }
}
