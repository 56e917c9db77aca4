package dev.ross.saga.printing.layout;

import static dev.ross.saga.printing.layout.TicketLine.TextSize.BOLD;
import static dev.ross.saga.printing.layout.TicketLine.TextSize.LARGE;
import static dev.ross.saga.printing.layout.TicketLine.TextSize.PLAIN;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.printing.PrintedTicket.SlipKind;
import dev.ross.saga.printing.layout.TicketLine.TextSize;
import dev.ross.saga.printing.layout.TicketPrintout.PrintoutItem;
import dev.ross.saga.printing.layout.TicketPrintout.PrintoutTable;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lays a ticket out in lines. The table and what a guest must not eat are large; a duplicate and a slip say so first.
 */
final class TicketLayout {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Not the character: printers lack it. */
    private static final String ARROW = " -> ";

    private final int columns;
    private final List<TicketLine> lines = new ArrayList<>();

    private TicketLayout(int columns) {
        this.columns = columns;
    }

    static List<TicketLine> of(TicketPrintout printout, boolean isDuplicate, int columns) {
        var layout = new TicketLayout(columns);
        layout.addHead(printout, isDuplicate);
        layout.addItems(printout.tables().getFirst());
        for (var other : printout.tables().subList(1, printout.tables().size())) {
            layout.addRule();
            layout.add(LARGE, "", "Table " + labelOf(other.label()));
            layout.add(PLAIN, "", numbers(printout, other));
            layout.addItems(other);
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
        if (ticket.kind() == SlipKind.MOVED) {
            add(LARGE, "", "** MOVED **");
            add(BOLD, "", "fired before, do not prepare again");
        }
        var table = printout.tables().getFirst();
        var before = printout.before() == null ? "" : labelOf(printout.before()) + ARROW;
        add(LARGE, "", "Table " + before + labelOf(table.label()));
        add(BOLD, "", ticket.station() + ", " + (ticket.course() == 0 ? "at once" : "course " + ticket.course()));
        add(PLAIN, "", TIME.format(printout.time()) + "  " + numbers(printout, table));
    }

    private static String labelOf(String table) {
        return table.isEmpty() ? "?" : table;
    }

    /** The number that is on paper and, if these items have another one now, that one too. */
    private static String numbers(TicketPrintout printout, PrintoutTable table) {
        var onPaper = printout.onPaper();
        return onPaper.equals(table.ticket()) ? onPaper.toString() : onPaper + ARROW + table.ticket();
    }

    private void addItems(PrintoutTable table) {
        for (var item : table.items()) {
            addRule();
            add(item);
        }
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
