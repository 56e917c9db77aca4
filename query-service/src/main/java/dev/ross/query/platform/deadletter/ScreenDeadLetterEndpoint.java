package dev.ross.query.platform.deadletter;

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
 * Actuator endpoint by which an operator lists, inspects, retries and drops the dead letters of screens, on the
 * management port. It shows an event's place in the log and its failure, and nothing of its payload. Requests are
 * carried out within a second or two, by the node that follows the screen.
 */
@Component
@Endpoint(id = "screendeadletters")
class ScreenDeadLetterEndpoint {
    private static final int MOST = 200;

    private final ScreenDeadLetters deadLetters;

    ScreenDeadLetterEndpoint(ScreenDeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /**
     * @param after the last id of the page before
     * @param limit at most 200
     */
    @ReadOperation
    Part list(@Nullable String after, @Nullable Integer limit) {
        int size = Math.clamp(limit == null ? MOST : limit, 1, MOST);
        var items = deadLetters.page(after, size).stream().map(Item::of).toList();
        return new Part(
                "views",
                deadLetters.count(),
                items,
                items.size() < size ? null : items.getLast().id());
    }

    @ReadOperation
    WebEndpointResponse<Item> inspect(@Selector String id) {
        return deadLetters
                .find(id)
                .map(deadLetter -> new WebEndpointResponse<>(Item.of(deadLetter)))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    /** The whole sequence is tried again, from its first dead letter on. */
    @WriteOperation
    WebEndpointResponse<Void> act(@Selector String id, String action) {
        if (!action.equals("retry")) return new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST);
        return answer(deadLetters.want(id, ScreenDeadLetter.Wanted.RETRY));
    }

    /** This event is given up for its document or stream, and those behind it are tried. */
    @DeleteOperation
    WebEndpointResponse<Void> drop(@Selector String id) {
        return answer(deadLetters.want(id, ScreenDeadLetter.Wanted.DROP));
    }

    private static WebEndpointResponse<Void> answer(boolean isThere) {
        return new WebEndpointResponse<>(isThere ? ACCEPTED : WebEndpointResponse.STATUS_NOT_FOUND);
    }

    private static final int ACCEPTED = 202;

    /**
     * @param next the id to continue after; absent on the last page
     */
    record Part(
            String part,
            long total,
            List<Item> items,
            @Nullable String next) {}

    /** One dead letter. */
    record Item(
            String id,
            String worker,
            @Nullable String view,
            String key,
            long number,
            String stream,
            String type,
            Instant addedAt,
            @Nullable String failure,
            ScreenDeadLetter.@Nullable Wanted wanted) {
        static Item of(ScreenDeadLetter deadLetter) {
            return new Item(
                    deadLetter.id(),
                    deadLetter.screen(),
                    deadLetter.sequence().view(),
                    deadLetter.sequence().key(),
                    deadLetter.number(),
                    deadLetter.stream(),
                    deadLetter.type(),
                    deadLetter.addedAt(),
                    deadLetter.failure(),
                    deadLetter.wanted());
        }
    }
}
