package dev.ross.command.seating;

import dev.ross.command.platform.web.MultiLine;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingId;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a seating is rather to be; what is absent stays as it is.
 *
 * @param startsAt by the restaurant's clocks
 * @param notes the guest's; blank: none any more
 * @param staffNotes for staff to say and to read; blank: none any more
 * @param override for staff to say
 */
record AmendRequest(
        @Nullable LocalDateTime startsAt,
        @Nullable PartySize partySize,
        @Nullable @MultiLine @Size(max = 1000) String notes,
        @Nullable @MultiLine @Size(max = 1000) String staffNotes,
        @Nullable Boolean override) {
    AmendSeating of(SeatingId seating, @Nullable CustomerId guest) {
        if (startsAt == null && partySize == null && notes == null && staffNotes == null)
            throw new IllegalArgumentException("say what is to change");
        if (guest != null && (override != null || staffNotes != null))
            throw new IllegalArgumentException("override and staffNotes are for staff to say");
        return new AmendSeating(
                seating,
                guest,
                startsAt,
                partySize,
                about(seating, notes),
                about(seating, staffNotes),
                Boolean.TRUE.equals(override));
    }

    private static @Nullable Personal<String> about(SeatingId seating, @Nullable String words) {
        return words == null ? null : Personal.of(Subject.visit(seating.toString()), words);
    }
}
