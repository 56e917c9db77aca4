package dev.ross.query.report.figures;

/** Makes keys of rows. */
final class FigureKeys {
    /** Sorts after all keys of texts, which begin with a mark. */
    static final String OTHERS = "1";

    private FigureKeys() {}

    /** A key of texts; one is not the beginning of another. */
    static String of(Object... texts) {
        var key = new StringBuilder();
        for (var text : texts) key.append("0").append(text).append('\0');
        return key.toString();
    }
}
