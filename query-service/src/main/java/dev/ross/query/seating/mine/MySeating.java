package dev.ross.query.seating.mine;

import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Stay;
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
        long version) {
    static MySeating of(SeatingCreated created) {
        return new MySeating(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                created.party().guests(),
                created.notes() == null ? null : created.notes().value(),
                created.answerBy(),
                0);
    }

    MySeating became(SeatingStatus next) {
        return new MySeating(id, next, stay, partySize, notes, answerBy, version);
    }

    MySeating promised(@Nullable Instant by) {
        return new MySeating(id, status, stay, partySize, notes, by, version);
    }

    MySeating seen(long event) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, event);
    }

    /** Where it stands in the list, as a text that sorts: the latest first. */
    String place() {
        return "%019d.%s".formatted(Long.MAX_VALUE - stay.from().toEpochMilli(), id);
    }
}
