package dev.ross.contracts.guest;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Events of the record that a restaurant keeps of a guest. The nesting is stored: it never changes. */
public sealed interface GuestEvent {
    GuestId guest();

    /**
     * @param seating the visit at which staff wrote the notes
     */
    @Revision("1")
    record GuestTagged(GuestId guest, SeatingId seating, Personal<GuestNotes> notes, Instant at)
            implements GuestEvent {}
}
