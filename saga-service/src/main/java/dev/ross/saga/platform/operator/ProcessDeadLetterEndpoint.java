package dev.ross.saga.platform.operator;

import dev.ross.saga.platform.deadletter.DeadLetter;
import dev.ross.saga.platform.deadletter.DeadLetterLookup;
import dev.ross.saga.platform.deadletter.DeadLetters;
import dev.ross.saga.platform.processor.DeadLetterRetry;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/**
 * Actuator endpoint that lists, shows, retries and drops the dead letters of processes. Each retry and drop is written
 * to the log with the name of the operator.
 */
@Component
@WebEndpoint(id = "processdeadletters")
class ProcessDeadLetterEndpoint {
    private static final int MOST_ON_A_PAGE = 200;
    private static final Logger audit = LoggerFactory.getLogger("dev.ross.audit");

    private final DeadLetters deadLetters;
    private final DeadLetterLookup lookup;
    private final DeadLetterRetry retry;

    ProcessDeadLetterEndpoint(DeadLetters deadLetters, DeadLetterLookup lookup, DeadLetterRetry retry) {
        this.deadLetters = deadLetters;
        this.lookup = lookup;
        this.retry = retry;
    }

    /**
     * Lists a page, oldest first.
     *
     * @param after the {@code next} of the page before
     * @param limit 200 at most
     */
    @ReadOperation
    public Page list(@Nullable Long after, @Nullable Integer limit) {
        var size = limit == null ? MOST_ON_A_PAGE : Math.clamp(limit, 1, MOST_ON_A_PAGE);
        var items = lookup.list(after == null ? 0 : after, size);
        return new Page(items, items.size() < size ? null : items.getLast().id());
    }

    @ReadOperation
    public WebEndpointResponse<DeadLetter> show(@Selector long id) {
        return lookup.find(id).map(WebEndpointResponse::new).orElseGet(ProcessDeadLetterEndpoint::unknown);
    }

    /** Retries the whole sequence that the dead letter belongs to, from its first one on. */
    @WriteOperation
    public WebEndpointResponse<DeadLetterRetry.Retried> act(@Selector long id, String action, SecurityContext caller) {
        if (!action.equals("retry")) return new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST);
        var deadLetter = lookup.find(id);
        if (deadLetter.isEmpty()) return unknown();
        var done = retry.retry(deadLetter.get());
        log("retry", deadLetter.get(), caller);
        return new WebEndpointResponse<>(done);
    }

    /** Drops this one dead letter for good; those behind it go on when they are retried. */
    @DeleteOperation
    public WebEndpointResponse<Void> drop(@Selector long id, SecurityContext caller) {
        var deadLetter = lookup.find(id);
        if (deadLetter.isEmpty() || !deadLetters.remove(id)) return unknown();
        log("drop", deadLetter.get(), caller);
        return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NO_CONTENT);
    }

    private static <T> WebEndpointResponse<T> unknown() {
        return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }

    private static void log(String action, DeadLetter deadLetter, SecurityContext caller) {
        var principal = caller.getPrincipal();
        audit.info(
                "operator {}: {} of dead letter {} ({} {}, {} {})",
                nameOf(principal),
                action,
                deadLetter.id(),
                deadLetter.worker(),
                deadLetter.sequence(),
                deadLetter.kind(),
                deadLetter.message());
    }

    private static String nameOf(@Nullable Principal principal) {
        return principal == null ? "nobody" : principal.getName();
    }

    /**
     * One page.
     *
     * @param next the {@code after} of the next page; absent on the last
     */
    public record Page(List<DeadLetter> items, @Nullable Long next) {}
}
