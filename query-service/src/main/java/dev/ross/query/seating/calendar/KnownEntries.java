package dev.ross.query.seating.calendar;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores calendar entries, keyed by seating. */
@Component
@DocumentBound("time and party of one seating")
class KnownEntries extends ViewStore<KnownEntry> {
    static final String NAME = "seating-calendar";

    KnownEntries(ViewRegistry registry) {
        super(registry, NAME, KnownEntry.class, KnownEntry::blank);
    }
}
