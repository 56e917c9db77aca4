package dev.ross.contracts.report;

/**
 * A report as it is mailed.
 *
 * @param subject in one line
 * @param html a complete page, whose styles are inline
 * @param text the same as plain text
 * @param pdf the same on paper
 * @param fileName of the PDF
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RenderedReport(String subject, String html, String text, byte[] pdf, String fileName) {
    /** The most bytes of all of it. */
    public static final int LARGEST = 2_000_000;
}
