package dev.ross.query.seating.mine;

import static dev.ross.contracts.personal.Personal.clear;

import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One seating of a guest's list.
 *
 * @param amendment the change that the guest requests, while it waits for an answer
 * @param alternatives the nearest free times at the moment of the refusal
 */
record MySeating(
        SeatingId id,
        SeatingStatus status,
        Stay stay,
        int partySize,
        @Nullable String notes,
        @Nullable Instant answerBy,
        @Nullable NoShow noShow,
        @Nullable RequestedAmendment amendment,
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
        return became(SeatingStatus.NO_SHOW).with(new NoShow(at, null));
    }

    MySeating disputed(@Nullable String statement) {
        return noShow == null ? this : with(new NoShow(noShow.at(), statement));
    }

    private MySeating with(NoShow how) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, how, amendment, alternatives, version);
    }

    MySeating promised(@Nullable Instant by) {
        return new MySeating(id, status, stay, partySize, notes, by, noShow, amendment, alternatives, version);
    }

    MySeating amended(SeatingAmended to) {
        var words = clear(to.notes());
        var guests = to.party().guests();
        var by = to.answerBy();
        var open = to.asked() == null ? null : RequestedAmendment.of(to.asked());
        return new MySeating(id, status, to.stay(), guests, words, by, noShow, open, alternatives, version);
    }

    MySeating noted(NotesChanged changed) {
        var words = clear(changed.notes());
        return new MySeating(id, status, stay, partySize, words, answerBy, noShow, amendment, alternatives, version);
    }

    MySeating asked(@Nullable RequestedAmendment change) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, noShow, change, alternatives, version);
    }

    MySeating seen(long event) {
        return new MySeating(id, status, stay, partySize, notes, answerBy, noShow, amendment, alternatives, event);
    }

    /** Whether it is upcoming or in progress. */
    boolean isOpen() {
        return status.isOpen();
    }

    boolean cameToNothing() {
        return status.cameToNothing();
    }

    /** The sort key in the list, latest first. */
    String place() {
        return "%019d.%s".formatted(Long.MAX_VALUE - stay.from().toEpochMilli(), id);
    }

    /**
     * The start of the seating with this sort key, in milliseconds since 1970.
     *
     * @throws RuntimeException if the text is no sort key
     */
    static long startOf(String place) {
        return Long.MAX_VALUE - Long.parseLong(place.substring(0, DIGITS));
    }

    /**
     * A no-show, as recorded by the restaurant.
     *
     * @param dispute the guest's objection
     */
    record NoShow(Instant at, @Nullable String dispute) {
        boolean mayBeDisputed(Instant now) {
            return dispute == null && now.isBefore(SeatingTimes.mayBeDisputedUntil(at));
        }
    }

    /**
     * A change that the guest requests.
     *
     * @param answerBy until when the guest was promised an answer
     */
    record RequestedAmendment(LocalDateTime startsAt, int partySize, Instant answerBy) {
        static RequestedAmendment of(OpenAmendment asked) {
            return new RequestedAmendment(asked.stay().startsAt(), asked.party().guests(), asked.answerBy());
        }
    }
}
