package dev.ross.saga.platform.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A policy that only records its events. */
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
    void on(TrialSaga.NoteAdded added) {
        heard.add("told " + added.trial() + " " + added.note().value());
    }
}
