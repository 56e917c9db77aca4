package dev.ross.platform.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds content lines after at most 75 octets, and never within a character (RFC 5545, 3.1). ical4j counts characters
 * instead of octets.
 */
final class FoldedLines {
    private static final int MOST_OCTETS = 75;
    private static final byte[] LINE_END = {'\r', '\n'};

    private FoldedLines() {}

    /**
     * @param lines each ended by CR LF
     */
    static byte[] of(String lines) {
        var bytes = new ByteArrayOutputStream(lines.length() + lines.length() / 16);
        for (var line : lines.split("\r\n", -1)) if (!line.isEmpty()) fold(line, bytes);
        return bytes.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream bytes) {
        var octets = 0;
        for (var index = 0; index < line.length(); ) {
            var point = line.codePointAt(index);
            var character = Character.toString(point).getBytes(StandardCharsets.UTF_8);
            if (octets + character.length > MOST_OCTETS) {
                bytes.writeBytes(LINE_END);
                bytes.write(' ');
                octets = 1;
            }
            bytes.writeBytes(character);
            octets += character.length;
            index += Character.charCount(point);
        }
        bytes.writeBytes(LINE_END);
    }
}
