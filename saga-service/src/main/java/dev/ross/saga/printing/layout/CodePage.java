package dev.ross.saga.printing.layout;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;

/**
 * Encodes text in Windows-1252, one byte for each character. A letter that the page lacks is printed without its marks
 * (ő as o), and if that does not help as a question mark.
 */
final class CodePage {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<Integer, String> SIMILAR = Map.of(
            (int) 'ł', "l", (int) 'Ł', "L", (int) 'đ', "d", (int) 'Đ', "D", (int) 'ı', "i", (int) 'ħ', "h", 0x2212, "-",
            0x2011, "-", 0x1E9E, "SS");

    private CodePage() {}

    static byte[] encoded(String text) {
        var encoder = WINDOWS_1252.newEncoder();
        var encodable = new StringBuilder(text.length());
        Normalizer.normalize(text, Form.NFC).codePoints().forEach(point -> {
            var letter = Character.toString(point);
            encodable.append(encoder.canEncode(letter) ? letter : similar(point));
        });
        return encodable.toString().getBytes(WINDOWS_1252);
    }

    private static String similar(int point) {
        var known = SIMILAR.get(point);
        if (known != null) return known;
        var bare = Normalizer.normalize(Character.toString(point), Form.NFKD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return WINDOWS_1252.newEncoder().canEncode(bare) ? bare : "?";
    }
}
