package dev.ross.query.seating.mine;

import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Stay;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of a guest's visits. */
record MySeating(
        SeatingId id,
        SeatingStatus status,
        Stay stay,
        int partySize,
        @Nullable String notes,
        @Nullable Instant answerBy,
        @Nullable Missed missed,
        long version) {
    static MySeating of(SeatingCreated created) {
        return new MySeating(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                created.party().guests(),
                created.notes() == null ? null : created.notes().value(),
                created.answerBy(),
                null,
                0);
    }

    MySeating became(SeatingStatus next) {
        return new MySeating(id, next, stay, partySize, notes, answerBy, null, version);
    }

    MySeating missed(Instant at) {
        return became(SeatingStatus.NO_SHOW).missed(new Missed(at, null));
    }

    MySeating disputed(@Nullable String statement) {
        return missed == null ? this : missed(new Missed(missed.at(), statement));
    }

    private MySeating missed(Missed how) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, how, version);
    }

    MySeating promised(@Nullable Instant by) {
        return new MySeating(id, status, stay, partySize, notes, by, missed, version);
    }

    MySeating seen(long event) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, missed, event);
    }

    /** Where it stands in the list, as a text that sorts: the latest first. */
    String place() {
        return "%019d.%s".formatted(Long.MAX_VALUE - stay.from().toEpochMilli(), id);
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
}
