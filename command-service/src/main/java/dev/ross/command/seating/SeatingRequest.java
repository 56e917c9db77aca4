package dev.ross.command.seating;

import dev.ross.command.platform.web.LanguageTag;
import dev.ross.command.platform.web.MailAddress;
import dev.ross.command.platform.web.MultiLine;
import dev.ross.command.platform.web.PhoneNumber;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingSource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
        @Nullable @Valid Guest guest,
        @Nullable Set<@NotNull TableId> tables,
        @Nullable SeatingSource source,
        @Nullable Boolean override) {
    /** A guest without an account. */
    record Guest(
            @NotBlank @Size(max = 120) String name,

            @Nullable @PhoneNumber String phone,

            @Nullable @MailAddress String email,

            @Nullable @LanguageTag String language) {}

    boolean saysOnlyWhatAGuestMay() {
        return guest == null && staffNotes == null && tables == null && source == null && override == null;
    }
}
