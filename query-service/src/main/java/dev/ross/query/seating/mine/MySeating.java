package dev.ross.query.seating.mine;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a guest's visits.
 *
 * @param amendment what they ask for instead, while that waits for an answer
 * @param alternatives the nearest times that were free when it could not be had
 */
record MySeating(
        SeatingId id,
        SeatingStatus status,
        Stay stay,
        int partySize,
        @Nullable String notes,
        @Nullable Instant answerBy,
        @Nullable Missed missed,
        @Nullable Wished amendment,
        List<LocalDateTime> alternatives,
        long version) {
    private static final int DIGITS = 19;

    static MySeating of(SeatingCreated created) {
        return new MySeating(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                created.party().guests(),
                clear(created.notes()),
                created.answerBy(),
                null,
                null,
                List.of(),
                0);
    }

    MySeating became(SeatingStatus next) {
        return became(next, List.of());
    }

    MySeating became(SeatingStatus next, List<LocalDateTime> rather) {
        return new MySeating(id, next, stay, partySize, notes, answerBy, null, null, rather, version);
    }

    MySeating missed(Instant at) {
        return became(SeatingStatus.NO_SHOW).missed(new Missed(at, null));
    }

    MySeating disputed(@Nullable String statement) {
        return missed == null ? this : missed(new Missed(missed.at(), statement));
    }

    private MySeating missed(Missed how) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, how, amendment, alternatives, version);
    }

    MySeating promised(@Nullable Instant by) {
        return new MySeating(id, status, stay, partySize, notes, by, missed, amendment, alternatives, version);
    }

    MySeating amended(SeatingAmended to) {
        var words = clear(to.notes());
        var guests = to.party().guests();
        var by = to.answerBy();
        var open = to.asked() == null ? null : Wished.of(to.asked());
        return new MySeating(id, status, to.stay(), guests, words, by, missed, open, alternatives, version);
    }

    MySeating noted(NotesChanged changed) {
        var words = clear(changed.notes());
        return new MySeating(id, status, stay, partySize, words, answerBy, missed, amendment, alternatives, version);
    }

    MySeating asked(@Nullable Wished change) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, missed, change, alternatives, version);
    }

    MySeating seen(long event) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, missed, amendment, alternatives, event);
    }

    /** Whether it is still to come or going on. */
    boolean isOpen() {
        return switch (status) {
            case PENDING, ACCEPTED, SEATED -> true;
            case CLOSED, DECLINED, CANCELLED, EXPIRED, NO_SHOW, LAPSED -> false;
        };
    }

    boolean cameToNothing() {
        return switch (status) {
            case DECLINED, CANCELLED, EXPIRED, LAPSED -> true;
            case PENDING, ACCEPTED, SEATED, CLOSED, NO_SHOW -> false;
        };
    }

    /** Where it stands in the list, as a text that sorts: the latest first. */
    String place() {
        return "%019d.%s".formatted(Long.MAX_VALUE - stay.from().toEpochMilli(), id);
    }

    /**
     * When the seating that stands at this place begins.
     *
     * @throws RuntimeException if it is no place
     */
    static long startOf(String place) {
        return Long.MAX_VALUE - Long.parseLong(place.substring(0, DIGITS));
    }

    private static @Nullable String clear(@Nullable Personal<String> personal) {
        return personal == null ? null : personal.value();
    }

    /**
     * They did not come, as the restaurant says.
     *
     * @param dispute what they said to that
     */
    record Missed(Instant at, @Nullable String dispute) {
        private static final Duration MAY_BE_DISPUTED = Duration.ofDays(30);

        boolean mayBeDisputed(Instant now) {
            return dispute == null && now.isBefore(at.plus(MAY_BE_DISPUTED));
        }
    }

    /**
     * How they would rather have it.
     *
     * @param answerBy until when they were promised an answer
     */
    record Wished(LocalDateTime startsAt, int partySize, Instant answerBy) {
        static Wished of(OpenAmendment asked) {
            return new Wished(asked.stay().startsAt(), asked.party().guests(), asked.answerBy());
        }
    }
}
