package dev.ross.command.seating.web;

import dev.ross.command.booking.GuestRequest;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.TableId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Request body for a seating, by the guest or by staff for one. Fields for staff only are refused from a guest.
 *
 * @param startsAt local time of the restaurant
 */
record SeatingRequest(
        @NotNull LocalDateTime startsAt,
        @NotNull PartySize partySize,
        @Nullable @MultiLine @Size(max = 1000) String notes,
        @Nullable @MultiLine @Size(max = 1000) String staffNotes,
        @Nullable @Valid GuestRequest guest,
        @Nullable Set<@NotNull TableId> tables,
        @Nullable SeatingSource source,
        @Nullable Boolean override) {
    boolean saysOnlyWhatAGuestMay() {
        return guest == null && staffNotes == null && tables == null && source == null && override == null;
    }
}
