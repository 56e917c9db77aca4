package dev.ross.query.seating.answers;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the answers to hails, keyed by restaurant and service date. */
@Component
@DocumentBound("a histogram of at most 400 buckets for each of the four kinds of hails")
class HailAnswersStore extends ViewStore<HailAnswers> {
    static final String NAME = "hail-answers";

    HailAnswersStore(ViewRegistry registry) {
        super(registry, NAME, HailAnswers.class, key -> HailAnswers.NONE);
    }
}
