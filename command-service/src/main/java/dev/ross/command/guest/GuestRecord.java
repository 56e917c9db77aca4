package dev.ross.command.guest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Answered;
import dev.ross.command.platform.axon.Remembers;
import dev.ross.contracts.guest.GuestEvent;
import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One guest as one restaurant keeps them in mind. It begins when staff first write something down and ends with the key of
 * the guest there; nothing depends on it but what staff read.
 */
@Revision("1")
final class GuestRecord implements Remembers {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable Personal<GuestNotes> notes;
    private Answered answered = new Answered();

    GuestRecord() {}

    static GuestRecord blank(GuestId guest) {
        var record = new GuestRecord();
        record.stream = "guest:" + guest;
        return record;
    }

    void tag(GuestId guest, SeatingId seating, Personal<GuestNotes> as, Instant now) {
        if (!as.equals(notes)) apply(new GuestTagged(guest, seating, as, now));
    }

    @EventSourcingHandler
    void evolve(GuestEvent event, MetaData metaData, @Timestamp Instant at) {
        stream = "guest:" + event.guest();
        switch (event) {
            case GuestTagged tagged -> notes = tagged.notes();
        }
        answered.learn(metaData, at);
    }

    @Override
    public Answered answered() {
        return answered;
    }
}
