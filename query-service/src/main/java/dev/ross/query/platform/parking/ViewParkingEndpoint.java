package dev.ross.query.platform.parking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * Lets an operator list, inspect, retry and drop the parked events of screens, on the management port. It shows where an
 * event stands and what became of it, and nothing that it says. What is asked for is done within a second or two, by the
 * node that follows the screen.
 */
@Component
@Endpoint(id = "viewparking")
class ViewParkingEndpoint {
    private static final int MOST = 200;

    private final ParkedEvents events;

    ViewParkingEndpoint(ParkedEvents events) {
        this.events = events;
    }

    /**
     * @param after the last id of the part before
     * @param limit at most 200
     */
    @ReadOperation
    Part list(@Nullable String after, @Nullable Integer limit) {
        int size = Math.clamp(limit == null ? MOST : limit, 1, MOST);
        var items = events.page(after, size).stream().map(Item::of).toList();
        return new Part(
                "views",
                events.count(),
                items,
                items.size() < size ? null : items.getLast().id());
    }

    @ReadOperation
    WebEndpointResponse<Item> inspect(@Selector String id) {
        return events.find(id)
                .map(event -> new WebEndpointResponse<>(Item.of(event)))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    /** The whole sequence is tried again, from its first event on. */
    @WriteOperation
    WebEndpointResponse<Void> act(@Selector String id, String action) {
        if (!action.equals("retry")) return new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST);
        return answer(events.want(id, ParkedEvent.Wanted.RETRY));
    }

    /** This event is given up for its document or stream, and those behind it are tried. */
    @DeleteOperation
    WebEndpointResponse<Void> drop(@Selector String id) {
        return answer(events.want(id, ParkedEvent.Wanted.DROP));
    }

    private static WebEndpointResponse<Void> answer(boolean isThere) {
        return new WebEndpointResponse<>(isThere ? ACCEPTED : WebEndpointResponse.STATUS_NOT_FOUND);
    }

    private static final int ACCEPTED = 202;

    /**
     * @param next the id to go on after; absent on the last part
     */
    record Part(
            String part,
            long total,
            List<Item> items,
            @Nullable String next) {}

    /** One parked event. */
    record Item(
            String id,
            String worker,
            @Nullable String view,
            String key,
            long number,
            String stream,
            String type,
            Instant parkedAt,
            @Nullable String failure,
            ParkedEvent.@Nullable Wanted wanted) {
        static Item of(ParkedEvent event) {
            return new Item(
                    event.id(),
                    event.screen(),
                    event.sequence().view(),
                    event.sequence().key(),
                    event.number(),
                    event.stream(),
                    event.type(),
                    event.parkedAt(),
                    event.failure(),
                    event.wanted());
        }
    }
}
