package dev.ross.command.guest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.guest.GuestEvent;
import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one restaurant's notes and tags about one guest. It begins when staff first add one and ends with the
 * key of the guest there; no decision depends on it, it is only shown to staff.
 */
@Revision("2")
final class GuestNotesRecord implements Idempotent {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable Personal<GuestNotes> notes;
    private ProcessedRequests answered = new ProcessedRequests();

    GuestNotesRecord() {}

    static GuestNotesRecord blank(GuestId guest) {
        var record = new GuestNotesRecord();
        record.stream = StreamKind.GUEST.of(guest);
        return record;
    }

    void tag(GuestId guest, SeatingId seating, Personal<GuestNotes> as, Instant now) {
        if (!as.equals(notes)) apply(new GuestTagged(guest, seating, as, now));
    }

    @EventSourcingHandler
    void evolve(GuestEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.GUEST.of(event.guest());
        switch (event) {
            case GuestTagged tagged -> notes = tagged.notes();
        }
        answered.add(metaData, at, version);
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
