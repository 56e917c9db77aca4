package dev.ross.saga.printing.layout;

import static dev.ross.saga.printing.layout.TicketLine.TextSize.BOLD;
import static dev.ross.saga.printing.layout.TicketLine.TextSize.LARGE;
import static dev.ross.saga.printing.layout.TicketLine.TextSize.PLAIN;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.printing.PrintedTicket.SlipKind;
import dev.ross.saga.printing.layout.TicketLine.TextSize;
import dev.ross.saga.printing.layout.TicketPrintout.PrintoutItem;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lays a ticket out in lines. The table and what a guest must not eat are large; a duplicate and a void say so first.
 */
final class TicketLayout {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final int columns;
    private final List<TicketLine> lines = new ArrayList<>();

    private TicketLayout(int columns) {
        this.columns = columns;
    }

    static List<TicketLine> of(TicketPrintout printout, boolean isDuplicate, int columns) {
        var layout = new TicketLayout(columns);
        layout.addHead(printout, isDuplicate);
        for (var item : printout.items()) {
            layout.addRule();
            layout.add(item);
        }
        layout.addRule();
        if (printout.reason() != null) layout.add(PLAIN, "", printout.reason());
        return List.copyOf(layout.lines);
    }

    private void addHead(TicketPrintout printout, boolean isDuplicate) {
        var ticket = printout.ticket();
        if (isDuplicate) {
            add(LARGE, "", "** DUPLICATE **");
            add(BOLD, "", "may have been printed before");
        }
        if (ticket.kind() == SlipKind.VOID) {
            add(LARGE, "", "** VOID **");
            add(BOLD, "", "do not prepare");
        }
        add(LARGE, "", printout.table().isEmpty() ? "Table ?" : "Table " + printout.table());
        add(BOLD, "", ticket.station() + ", " + (ticket.course() == 0 ? "at once" : "course " + ticket.course()));
        add(PLAIN, "", TIME.format(printout.time()) + "  " + ticket.ticket());
    }

    private void add(PrintoutItem item) {
        add(BOLD, "", item.units() + " x " + item.name());
        if (item.set() != null) add(PLAIN, "    ", "of " + item.set());
        for (var option : item.options()) add(PLAIN, "    ", "+ " + option);
        if (item.seat() != null) add(PLAIN, "    ", "seat " + item.seat());
        if (item.note() != null) add(BOLD, "    ", "NOTE: " + item.note());
        if (item.allergies().isEmpty()) return;
        add(LARGE, "", "! ALLERGY: " + names(item.allergies()));
        var contained = item.allergens().stream()
                .filter(item.allergies()::contains)
                .distinct()
                .toList();
        if (!contained.isEmpty()) add(LARGE, "", "! CONTAINS: " + names(contained));
    }

    private static String names(List<Allergen> allergens) {
        return allergens.stream().map(Allergen::name).collect(Collectors.joining(", "));
    }

    private void addRule() {
        lines.add(new TicketLine("-".repeat(columns), PLAIN));
    }

    /** Adds a text in as many lines as it takes; all but the first have the indent, and so has the first. */
    private void add(TextSize size, String indent, String text) {
        var width = size.fitting(columns) - indent.length();
        for (var line : LineBreaks.of(PrintableText.of(text), width)) lines.add(new TicketLine(indent + line, size));
    }
}
