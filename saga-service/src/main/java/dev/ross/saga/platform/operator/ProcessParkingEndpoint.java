package dev.ross.saga.platform.operator;

import dev.ross.saga.platform.axon.ParkedRetry;
import dev.ross.saga.platform.parking.ParkedItem;
import dev.ross.saga.platform.parking.Parking;
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
 * Lists, shows, retries and drops what the processes have parked. Each retry and drop is written to the log with who asked
 * for it.
 */
@Component
@WebEndpoint(id = "processparking")
public class ProcessParkingEndpoint {
    private static final int MOST_ON_A_PAGE = 200;
    private static final Logger audit = LoggerFactory.getLogger("dev.ross.audit");

    private final Parking parking;
    private final ParkedRetry retry;

    ProcessParkingEndpoint(Parking parking, ParkedRetry retry) {
        this.parking = parking;
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
        var items = parking.list(after == null ? 0 : after, size);
        return new Page(items, items.size() < size ? null : items.getLast().id());
    }

    @ReadOperation
    public WebEndpointResponse<ParkedItem> show(@Selector long id) {
        return parking.find(id).map(WebEndpointResponse::new).orElseGet(ProcessParkingEndpoint::unknown);
    }

    /** Retries the whole sequence that the item belongs to, from its first on. */
    @WriteOperation
    public WebEndpointResponse<ParkedRetry.Retried> act(@Selector long id, String action, SecurityContext caller) {
        if (!action.equals("retry")) return new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST);
        var item = parking.find(id);
        if (item.isEmpty()) return unknown();
        var done = retry.retry(item.get());
        log("retry", item.get(), caller);
        return new WebEndpointResponse<>(done);
    }

    /** Drops this one item for good; what waits behind it goes on when it is retried. */
    @DeleteOperation
    public WebEndpointResponse<Void> drop(@Selector long id, SecurityContext caller) {
        var item = parking.find(id);
        if (item.isEmpty() || !parking.remove(id)) return unknown();
        log("drop", item.get(), caller);
        return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NO_CONTENT);
    }

    private static <T> WebEndpointResponse<T> unknown() {
        return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }

    private static void log(String action, ParkedItem item, SecurityContext caller) {
        var principal = caller.getPrincipal();
        audit.info(
                "operator {}: {} of parked item {} ({} {}, {} {})",
                nameOf(principal),
                action,
                item.id(),
                item.worker(),
                item.sequence(),
                item.kind(),
                item.message());
    }

    private static String nameOf(@Nullable Principal principal) {
        return principal == null ? "nobody" : principal.getName();
    }

    /**
     * One page.
     *
     * @param next with which the next page begins; absent on the last
     */
    public record Page(List<ParkedItem> items, @Nullable Long next) {}
}
