package dev.ross.saga.printing.layout;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.printing.PrintedTicket;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a ticket, or of a slip about a void or a move, as it is printed.
 *
 * @param onPaper the number under which it was fired: the kitchen has it on paper
 * @param before the label of the tables that a party or its items left; absent unless it is a slip about a move
 * @param time when it was fired, voided or moved, in the restaurant's time
 * @param tables where its items go, at least one; a slip has one
 * @param reason why it was voided; absent on anything else
 */
public record TicketPrintout(
        PrintedTicket ticket,
        TicketId onPaper,
        @Nullable String before,
        LocalTime time,
        List<PrintoutTable> tables,
        @Nullable String reason) {
    public TicketPrintout {
        tables = List.copyOf(tables);
    }

    /**
     * Items that go to one table.
     *
     * @param label of the party's tables; empty if they are not known
     * @param ticket the number that these items have now
     */
    public record PrintoutTable(String label, TicketId ticket, List<PrintoutItem> items) {
        public PrintoutTable {
            items = List.copyOf(items);
        }
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
