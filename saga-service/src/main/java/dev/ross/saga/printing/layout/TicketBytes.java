package dev.ross.saga.printing.layout;

import dev.ross.contracts.menu.Printer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a ticket as the bytes that a printer takes. */
public final class TicketBytes {
    private TicketBytes() {}

    /**
     * @param isDuplicate whether it may have been printed before
     */
    public static byte[] of(TicketPrintout printout, boolean isDuplicate, Printer printer) {
        var lines = TicketLayout.of(printout, isDuplicate, printer.columns());
        return switch (printer.format()) {
            case ESC_POS -> EscPosCommands.of(lines);
            case TEXT -> text(lines);
        };
    }

    /** Ends with a form feed, at which a printer of pages ejects the page. */
    private static byte[] text(List<TicketLine> lines) {
        var text = lines.stream().map(TicketLine::text).collect(Collectors.joining("\r\n", "", "\r\n\f"));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
