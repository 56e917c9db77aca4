package dev.ross.saga.printing.layout;

/**
 * Makes text that people wrote safe to print: line breaks become spaces, and what is not visible is left out, so that
 * no text can contain a command of a printer.
 */
final class PrintableText {
    private PrintableText() {}

    static String of(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) printable.append(' ');
            else if (isVisible(point)) printable.appendCodePoint(point);
        });
        return printable.toString().strip();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
