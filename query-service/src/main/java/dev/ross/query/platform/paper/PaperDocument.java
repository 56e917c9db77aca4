package dev.ross.query.platform.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A document as it is set on paper.
 *
 * @param title in one line
 * @param at since when it exists, which is the date of its file
 * @param lines with no more columns than {@link PaperLayout#COLUMNS}
 */
public record PaperDocument(String title, Instant at, List<String> lines) {
    public PaperDocument {
        lines = List.copyOf(lines);
    }

    /** Text in UTF-8, each of its lines ended by a line feed. */
    public byte[] text() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The same bytes each time. */
    public byte[] pdf() {
        return PaperPdf.of(this);
    }
}
