package dev.ross.command.platform.bus;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Decides commands again that were rejected by stale aggregates. A command that stores events based on a stale aggregate
 * fails and is retried, but a rejection stores nothing. Only rejections that contradict what the caller has seen are
 * confirmed, such as an unknown line that another node has just added: any other costs no statement.
 */
public final class RejectionConfirmation {
    private static final Set<Kind> CONFIRMED = EnumSet.of(Kind.UNKNOWN, Kind.OUTDATED);

    private final Predicate<UnitOfWork<?>> evictsStale;

    /**
     * @param evictsStale evicts the stale ones of the aggregates that a unit of work took from the cache, and returns
     *     whether there were any
     */
    public RejectionConfirmation(Predicate<UnitOfWork<?>> evictsStale) {
        this.evictsStale = evictsStale;
    }

    /**
     * @throws StaleRejection if the command must be decided again
     */
    public @Nullable Object intercept(UnitOfWork<?> unit, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (RejectedException rejected) {
            if (CONFIRMED.contains(rejected.details().kind()) && evictsStale.test(unit))
                throw new StaleRejection(rejected);
            throw rejected;
        }
    }
}
