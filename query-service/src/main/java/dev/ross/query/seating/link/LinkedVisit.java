package dev.ross.query.seating.link;

import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.VisitAnswer;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One visit as its link shows it, with nothing that says who comes.
 *
 * @param stay absent until the seating exists
 * @param said what its guest said about coming
 */
record LinkedVisit(SeatingStatus status, @Nullable Stay stay, int partySize, VisitAnswer said) {
    static LinkedVisit blank(String seating) {
        return new LinkedVisit(SeatingStatus.PENDING, null, 0, VisitAnswer.NONE);
    }

    LinkedVisit after(SeatingEvent event) {
        var next = SeatingStatus.after(event).orElse(status);
        var answer = said.after(event);
        return switch (event) {
            case SeatingCreated created ->
                new LinkedVisit(next, created.stay(), created.party().guests(), answer);
            case WalkInCreated created ->
                new LinkedVisit(next, created.stay(), created.party().guests(), answer);
            case SeatingAmended to ->
                new LinkedVisit(next, to.stay(), to.party().guests(), answer);
            default -> new LinkedVisit(next, stay, partySize, answer);
        };
    }

    /**
     * The state of a link to it.
     *
     * @param startsAt when the visit was to start that the link is about, to the second
     * @param planned its present stay
     */
    LinkState state(Instant startsAt, Stay planned, Instant now) {
        return switch (status) {
            case CANCELLED, DECLINED, EXPIRED -> LinkState.CANCELLED;
            case SEATED, CLOSED, NO_SHOW, LAPSED -> LinkState.OVER;
            case PENDING, ACCEPTED -> {
                if (!planned.from().truncatedTo(ChronoUnit.SECONDS).equals(startsAt)) yield LinkState.MOVED;
                if (!now.isBefore(planned.to())) yield LinkState.OVER;
                yield status == SeatingStatus.PENDING ? LinkState.PENDING : LinkState.OPEN;
            }
        };
    }
}
