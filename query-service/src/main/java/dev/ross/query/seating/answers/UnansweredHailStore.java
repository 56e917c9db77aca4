package dev.ross.query.seating.answers;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the hails that wait to be claimed, keyed by restaurant. */
@Component
@DocumentBound("four open hails of each party that sits at one restaurant, which has as many tables as commands allow")
class UnansweredHailStore extends ViewStore<UnansweredHails> {
    UnansweredHailStore(ViewRegistry registry) {
        super(registry, HailAnswersStore.NAME + "-open", UnansweredHails.class, key -> UnansweredHails.NONE);
    }

    @Override
    public String screen() {
        return HailAnswersStore.NAME;
    }
}
