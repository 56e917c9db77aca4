package dev.ross.saga.printing.device;

import dev.ross.contracts.menu.Printer;

/** Port to the printers of kitchens. */
public interface TicketPrinter {
    /**
     * Connects to a printer; nothing is sent yet.
     *
     * @throws PrinterUnreachable if there is no connection, or it is not allowed
     */
    PrinterConnection connect(Printer printer) throws PrinterUnreachable;
}
