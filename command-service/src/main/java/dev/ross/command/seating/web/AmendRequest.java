package dev.ross.command.seating.web;

import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Request body of an amendment; absent fields stay as they are.
 *
 * @param startsAt local time of the restaurant
 * @param notes the guest's; blank: none any more
 * @param staffNotes only staff may write and read them; blank: none any more
 * @param override only for staff
 */
record AmendRequest(
        @Nullable LocalDateTime startsAt,
        @Nullable PartySize partySize,
        @Nullable @MultiLine @Size(max = 1000) String notes,
        @Nullable @MultiLine @Size(max = 1000) String staffNotes,
        @Nullable Boolean override) {
    AmendSeating of(SeatingId seating, Requester by) {
        if (startsAt == null && partySize == null && notes == null && staffNotes == null)
            throw new IllegalArgumentException("say what is to change");
        if (by.isGuest() && (override != null || staffNotes != null))
            throw new IllegalArgumentException("override and staffNotes are for staff to say");
        return new AmendSeating(
                seating,
                by,
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
