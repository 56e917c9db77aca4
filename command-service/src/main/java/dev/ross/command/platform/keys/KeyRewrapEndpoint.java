package dev.ross.command.platform.keys;

import dev.ross.platform.keys.KeyRewrapping;
import dev.ross.platform.keys.KeyRewrapping.Rewrapped;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/**
 * Actuator endpoint that rewraps data keys under the first master key, as many as fit into one request; the next
 * request continues.
 */
@Component
@WebEndpoint(id = "keyrewrap")
class KeyRewrapEndpoint {
    private static final int AT_ONCE = 10_000;
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final Logger audit = LoggerFactory.getLogger("dev.ross.audit");

    private final KeyRewrapping keys;

    KeyRewrapEndpoint(KeyRewrapping keys) {
        this.keys = keys;
    }

    @ReadOperation
    public Rewrapped left() {
        return keys.left();
    }

    @WriteOperation
    public Rewrapped rewrap(SecurityContext caller) {
        var done = keys.rewrap(AT_ONCE, AT_MOST);
        var principal = caller.getPrincipal();
        audit.info(
                "operator {}: {} keys rewrapped under {}, {} left",
                principal == null ? "nobody" : principal.getName(),
                done.done(),
                done.under(),
                done.left());
        return done;
    }
}
