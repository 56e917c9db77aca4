package dev.ross.contracts.printing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** Identifies a print job. Derived from the ticket and the printer, so that each ticket has one job for each printer. */
public record PrintJobId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public PrintJobId {
        IdentifierFormat.plain(local, "a print job");
    }

    @JsonCreator
    public static PrintJobId of(String text) {
        var parts = IdentifierFormat.owned(text, "a print job");
        return new PrintJobId(RestaurantId.of(parts[0]), parts[1]);
    }

    /** The id of the job of this ticket, or of this slip about it, on this printer; the same at every derivation. */
    public static PrintJobId derived(PrintedTicket ticket, String printer) {
        var text = ticket.kind() + "\n" + ticket.order() + "\n" + ticket.ticket() + "\n" + ticket.voided() + "\n"
                + printer;
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var local = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18));
            return new PrintJobId(ticket.order().restaurant(), local);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
