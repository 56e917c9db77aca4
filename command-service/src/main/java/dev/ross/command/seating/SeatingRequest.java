package dev.ross.command.seating;

import dev.ross.command.platform.web.Language;
import dev.ross.command.platform.web.MailAddress;
import dev.ross.command.platform.web.MultiLine;
import dev.ross.command.platform.web.PhoneNumber;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a seating, by the guest or by staff for one. What only staff may say is refused from a guest.
 *
 * @param startsAt by the restaurant's clocks
 */
record SeatingRequest(
        @NotNull LocalDateTime startsAt,
        @NotNull PartySize partySize,
        @Nullable @MultiLine @Size(max = 1000) String notes,
        @Nullable @MultiLine @Size(max = 1000) String staffNotes,
        @Nullable @Valid Guest guest,
        @Nullable Set<@NotNull TableId> tables,
        @Nullable Source source,
        @Nullable Boolean override) {
    /** Whoever comes, if they have no account. */
    record Guest(
            @NotBlank @Size(max = 120) String name,

            @Nullable @PhoneNumber String phone,

            @Nullable @MailAddress String email,

            @Nullable @Language String language) {}

    boolean saysOnlyWhatAGuestMay() {
        return guest == null && staffNotes == null && tables == null && source == null && override == null;
    }
}
