package dev.ross.saga.printing.layout;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.printing.PrintedTicket;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a ticket, or of a slip about a void, as it is printed.
 *
 * @param table the label of the party's tables; empty if they are not known
 * @param time when it was fired or voided, in the restaurant's time
 * @param reason why it was voided; absent on a ticket
 */
public record TicketPrintout(
        PrintedTicket ticket,
        String table,
        LocalTime time,
        List<PrintoutItem> items,
        @Nullable String reason) {
    public TicketPrintout {
        items = List.copyOf(items);
    }

    /**
     * @param set the name of the set it is part of; absent if it is none
     * @param note of the guest
     * @param allergies of the guest who eats it
     * @param allergens of what is prepared
     */
    public record PrintoutItem(
            int units,
            String name,
            @Nullable String set,
            List<String> options,
            @Nullable Integer seat,
            @Nullable String note,
            List<Allergen> allergies,
            List<Allergen> allergens) {
        public PrintoutItem {
            options = List.copyOf(options);
            allergies = List.copyOf(allergies);
            allergens = List.copyOf(allergens);
        }
    }
}
