package dev.ross.saga.platform.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A policy that only notes what it was told. */
@Component
@DisallowReplay
@ProcessingGroup("trial-policy")
@Profile("trial")
class TrialPolicy {
    final List<String> heard = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(TrialSaga.Began began) {
        heard.add("began " + began.trial());
    }

    @EventHandler
    void on(TrialSaga.Told told) {
        heard.add("told " + told.trial() + " " + told.note().value());
    }
}
