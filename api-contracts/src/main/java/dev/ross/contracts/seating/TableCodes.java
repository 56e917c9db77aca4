package dev.ross.contracts.seating;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * The codes that a sitting party's companions join with: eight letters and digits that nobody confuses, 40 bits. A code is
 * made from the sitting and a secret of the house wherever it is shown or checked, and stored nowhere.
 */
public final class TableCodes {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final Seal seal;

    /**
     * @param secret at least 32 bytes, the same in every process
     */
    public TableCodes(byte[] secret) {
        this.seal = Seal.of(secret, "table-code");
    }

    public String codeOf(Sitting sitting) {
        var bytes = seal.on(sitting.seating() + "\n" + sitting.since().toEpochMilli());
        var code = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) code.append(LETTERS.charAt(bytes[letter] & 31));
        return code.toString();
    }

    /** As people type it: in small letters, with gaps, O for 0, I or L for 1. */
    public boolean opens(String typed, Sitting sitting) {
        var read = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return MessageDigest.isEqual(bytes(read), bytes(codeOf(sitting)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
