package dev.ross.query.seating.mine;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Stay;
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
        @Nullable Wished amendment,
        List<LocalDateTime> alternatives,
        long version) {
    static MySeating of(SeatingCreated created) {
        return new MySeating(
                created.seating(),
                SeatingStatus.PENDING,
                created.stay(),
                created.party().guests(),
                clear(created.notes()),
                created.answerBy(),
                null,
                List.of(),
                0);
    }

    MySeating became(SeatingStatus next) {
        return became(next, List.of());
    }

    MySeating became(SeatingStatus next, List<LocalDateTime> rather) {
        return new MySeating(id, next, stay, partySize, notes, answerBy, null, rather, version);
    }

    MySeating promised(@Nullable Instant by) {
        return new MySeating(id, status, stay, partySize, notes, by, amendment, alternatives, version);
    }

    MySeating amended(SeatingAmended to) {
        var words = clear(to.notes());
        var guests = to.party().guests();
        return new MySeating(id, status, to.stay(), guests, words, to.answerBy(), null, alternatives, version);
    }

    MySeating asked(@Nullable Wished change) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, change, alternatives, version);
    }

    MySeating seen(long event) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, amendment, alternatives, event);
    }

    /** Where it stands in the list, as a text that sorts: the latest first. */
    String place() {
        return "%019d.%s".formatted(Long.MAX_VALUE - stay.from().toEpochMilli(), id);
    }

    private static @Nullable String clear(@Nullable Personal<String> personal) {
        return personal == null ? null : personal.value();
    }

    /**
     * How they would rather have it.
     *
     * @param answerBy until when they were promised an answer
     */
    record Wished(
            LocalDateTime startsAt, int partySize, @Nullable String notes, Instant answerBy) {
        static Wished of(AmendmentRequested asked) {
            return new Wished(asked.stay().startsAt(), asked.party().guests(), clear(asked.notes()), asked.answerBy());
        }
    }
}
