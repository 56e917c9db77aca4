package dev.ross.saga.printing.layout;

/** A line of a ticket, with no more characters than fit. */
record TicketLine(String text, TextSize size) {
    /** How a line is printed. */
    enum TextSize {
        PLAIN,
        BOLD,
        /** Bold and of twice the width and height: half as many characters fit. */
        LARGE;

        int fitting(int columns) {
            return this == LARGE ? columns / 2 : columns;
        }
    }
}
