package dev.ross.query.platform.live.stream;

import static java.util.stream.Collectors.groupingBy;

import dev.ross.platform.web.SafeThrowable;
import dev.ross.query.platform.security.StreamAdmission;
import dev.ross.query.platform.security.validity.PartyLeftEvent;
import dev.ross.query.platform.security.validity.TeamChanged;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Checks whether the callers of open streams may still read, and dismisses those who may not. */
@Component
class AdmissionChecks {
    private static final Logger LOG = LoggerFactory.getLogger(AdmissionChecks.class);

    private final StreamSubscribers subscribers;
    private final AtomicBoolean confirming = new AtomicBoolean();

    AdmissionChecks(StreamSubscribers subscribers) {
        this.subscribers = subscribers;
    }

    @EventListener
    void on(TeamChanged change) {
        recheck(basis -> change.restaurant().equals(basis.restaurant()));
    }

    @EventListener
    void on(PartyLeftEvent change) {
        recheck(basis -> change.seating().equals(basis.seating()));
    }

    private void recheck(Predicate<StreamAdmission.Basis> concerned) {
        Thread.startVirtualThread(() -> subscribers
                .all()
                .filter(subscriber -> concerned.test(subscriber.admission().basis()))
                .filter(subscriber -> !subscriber.admission().holds())
                .forEach(StreamSubscriber::dismiss));
    }

    /**
     * Checks against the log whether subscribers may still read. Each team and each party is read once, however many
     * depend on it, one after the other. While the log cannot be read nothing can be decided either, and streams stay
     * open until their tokens end.
     */
    void confirmAll() {
        if (confirming.getAndSet(true)) return;
        Thread.startVirtualThread(() -> {
            try {
                subscribers
                        .all()
                        .collect(groupingBy(subscriber -> subscriber.admission().basis()))
                        .forEach(AdmissionChecks::confirm);
            } finally {
                confirming.set(false);
            }
        });
    }

    private static void confirm(StreamAdmission.Basis basis, List<StreamSubscriber> dependents) {
        if (basis.equals(StreamAdmission.Basis.NONE)) return;
        try {
            dependents.getFirst().admission().refresh();
            dependents.stream()
                    .filter(subscriber -> !subscriber.admission().holds())
                    .forEach(StreamSubscriber::dismiss);
        } catch (RuntimeException away) {
            LOG.warn("Whether those who watch may still do so cannot be read: {}", new SafeThrowable(away));
        }
    }
}
