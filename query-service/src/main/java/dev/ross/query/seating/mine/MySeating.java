package dev.ross.query.seating.mine;

import static dev.ross.contracts.personal.Personal.clear;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.VisitAnswer;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One seating of a guest's list, whose groups are stored side by side.
 *
 * @param amendment the change that the guest requests, while it waits for an answer
 * @param said what the guest said about coming
 */
record MySeating(
        SeatingId id,
        @JsonUnwrapped BookedStay booked,
        @JsonUnwrapped ReachedStatus reached,
        @Nullable RequestedAmendment amendment,
        VisitAnswer said,
        long version) {
    private static final int DIGITS = 19;

    static MySeating of(SeatingCreated created) {
        return new MySeating(
                created.seating(),
                BookedStay.of(created),
                ReachedStatus.of(SeatingStatus.PENDING),
                null,
                VisitAnswer.NONE.after(created),
                0);
    }

    MySeating became(SeatingStatus next) {
        return became(ReachedStatus.of(next));
    }

    MySeating became(SeatingStatus next, List<LocalDateTime> rather) {
        return became(new ReachedStatus(next, null, rather));
    }

    MySeating missed(Instant at) {
        return became(ReachedStatus.missed(at));
    }

    MySeating disputed(@Nullable String statement) {
        return new MySeating(id, booked, reached.disputed(statement), amendment, said, version);
    }

    /** Changes the status; an open request for a change ends with it. */
    private MySeating became(ReachedStatus next) {
        return new MySeating(id, booked, next, null, said, version);
    }

    MySeating promised(@Nullable Instant by) {
        return with(new BookedStay(stay(), booked.partySize(), booked.notes(), by));
    }

    MySeating amended(SeatingAmended to) {
        return with(BookedStay.of(to)).asked(to.asked() == null ? null : RequestedAmendment.of(to.asked()));
    }

    MySeating noted(NotesChanged changed) {
        return with(new BookedStay(stay(), booked.partySize(), clear(changed.notes()), booked.answerBy()));
    }

    private MySeating with(BookedStay changed) {
        return new MySeating(id, changed, reached, amendment, said, version);
    }

    MySeating asked(@Nullable RequestedAmendment change) {
        return new MySeating(id, booked, reached, change, said, version);
    }

    MySeating with(VisitAnswer changed) {
        return new MySeating(id, booked, reached, amendment, changed, version);
    }

    MySeating seen(long event) {
        return new MySeating(id, booked, reached, amendment, said, event);
    }

    Stay stay() {
        return booked.stay();
    }

    SeatingStatus status() {
        return reached.status();
    }

    /** Whether it is upcoming or in progress. */
    boolean isOpen() {
        return status().isOpen();
    }

    boolean cameToNothing() {
        return status().cameToNothing();
    }

    /** The sort key in the list, latest first. */
    String place() {
        return "%019d.%s".formatted(Long.MAX_VALUE - stay().from().toEpochMilli(), id);
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
     * @param answerBy until when the guest was promised an answer
     */
    record BookedStay(
            Stay stay,
            int partySize,
            @Nullable String notes,
            @Nullable Instant answerBy) {
        static BookedStay of(SeatingCreated created) {
            return new BookedStay(created.stay(), created.party().guests(), clear(created.notes()), created.answerBy());
        }

        static BookedStay of(SeatingAmended to) {
            return new BookedStay(to.stay(), to.party().guests(), clear(to.notes()), to.answerBy());
        }
    }

    /**
     * @param alternatives the nearest free times at the moment of the refusal
     */
    record ReachedStatus(SeatingStatus status, @Nullable NoShow noShow, List<LocalDateTime> alternatives) {
        static ReachedStatus of(SeatingStatus status) {
            return new ReachedStatus(status, null, List.of());
        }

        static ReachedStatus missed(Instant at) {
            return new ReachedStatus(SeatingStatus.NO_SHOW, new NoShow(at, null), List.of());
        }

        boolean mayBeDisputed(Instant now) {
            return noShow != null && noShow.mayBeDisputed(now);
        }

        ReachedStatus disputed(@Nullable String statement) {
            return noShow == null ? this : new ReachedStatus(status, new NoShow(noShow.at(), statement), alternatives);
        }
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
