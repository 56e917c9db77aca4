package dev.ross.query.seating.link;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.Stay;
import dev.ross.query.platform.visit.GuestAnswer;
import dev.ross.query.platform.web.StayTimes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the holder of its link sees it.
 *
 * @param state whether the link can still be answered by
 * @param actions the answers that may be given now
 */
record VisitLinkView(
        LinkPlace restaurant,
        LinkState state,
        SeatingStatus status,
        @JsonUnwrapped StayTimes times,
        int partySize,
        @JsonUnwrapped GuestAnswer said,
        List<LinkAction> actions) {
    /**
     * @param startsAt when the visit was to start that the link is about
     * @param stay that of the visit
     */
    static VisitLinkView of(LinkedVisit visit, Stay stay, LinkRestaurant restaurant, Instant startsAt, Instant now) {
        var state = visit.state(startsAt, stay, now);
        return new VisitLinkView(
                new LinkPlace(restaurant.name(), restaurant.phone()),
                state,
                visit.status(),
                StayTimes.of(stay),
                visit.partySize(),
                GuestAnswer.of(visit.said(), visit.status(), stay),
                LinkAction.of(visit, stay, state, restaurant.policy(), now));
    }

    boolean offers(LinkAction.Kind action) {
        return actions.stream().anyMatch(offered -> offered.action() == action);
    }

    /** The choices of how late the party may say to be; none if it may not. */
    Stream<Integer> lateness() {
        return actions.stream()
                .flatMap(offered -> Stream.ofNullable(offered.minutes()))
                .flatMap(List::stream);
    }

    /**
     * The restaurant of the visit.
     *
     * @param phone E.164
     */
    record LinkPlace(String name, @Nullable String phone) {}
}
