package dev.ross.query.seating.link;

import dev.ross.platform.codes.VisitLinks;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Finds the visit that a link is about. */
@Component
class LinkSearch {
    private final VisitLinks links;
    private final LinkedVisits visits;
    private final LinkRestaurants restaurants;
    private final Clock clock;

    LinkSearch(VisitLinks links, LinkedVisits visits, LinkRestaurants restaurants, Clock clock) {
        this.links = links;
        this.visits = visits;
        this.restaurants = restaurants;
        this.clock = clock;
    }

    /**
     * @param code the last part of the link's address
     * @throws Problem if it is no code, or there is no such visit
     */
    FoundVisit find(String code) {
        var link = links.read(code).orElseThrow(() -> new Problem(ProblemCode.UNKNOWN));
        var visit = visits.find(link.seating());
        var restaurant = restaurants.find(link.seating().restaurant());
        var stay = visit.content().stay();
        if (stay == null) throw new Problem(ProblemCode.UNKNOWN);
        var view = VisitLinkView.of(visit.content(), stay, restaurant.content(), link.startsAt(), clock.instant());
        return new FoundVisit(view, Math.max(visit.position(), restaurant.position()));
    }

    /**
     * @param position of the last event that it shows
     */
    record FoundVisit(VisitLinkView view, long position) {}
}
