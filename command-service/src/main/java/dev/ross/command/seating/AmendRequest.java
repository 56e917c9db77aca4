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
 * @param override for staff to say
 */
record AmendRequest(
        @Nullable LocalDateTime startsAt,
        @Nullable PartySize partySize,
        @Nullable @MultiLine @Size(max = 1000) String notes,
        @Nullable Boolean override) {
    AmendSeating of(SeatingId seating, @Nullable CustomerId guest) {
        if (startsAt == null && partySize == null && notes == null)
            throw new IllegalArgumentException("say what is to change");
        if (guest != null && override != null) throw new IllegalArgumentException("override is for staff to say");
        var words = notes == null ? null : Personal.of(Subject.visit(seating.toString()), notes);
        return new AmendSeating(seating, guest, startsAt, partySize, words, Boolean.TRUE.equals(override));
    }
}
