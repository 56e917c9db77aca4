package dev.ross.command.platform.bus;

import dev.ross.contracts.RejectedException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Thrown instead of a rejection that was decided on aggregates which another node had changed. */
final class StaleRejection extends ConcurrencyException {
    private static final long serialVersionUID = 1L;

    StaleRejection(RejectedException rejected) {
        super("rejected as " + rejected.details().code() + " by a stale aggregate", rejected);
    }
}
