package dev.ross.platform.codes;

import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.platform.token.PurposeHmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * The codes with which companions join a seated party: eight unambiguous letters and digits, 40 bits. A code is derived
 * from the seated period and a secret of the installation whenever it is shown or checked, and never stored.
 */
public final class TableCodes {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final PurposeHmac hmac;

    /**
     * @param secret at least 32 bytes, the same in every process
     */
    public TableCodes(byte[] secret) {
        this.hmac = PurposeHmac.of(secret, "table-code");
    }

    public String codeOf(SeatedPeriod period) {
        var bytes = hmac.on(period.seating() + "\n" + period.since().toEpochMilli());
        var code = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) code.append(LETTERS.charAt(bytes[letter] & 31));
        return code.toString();
    }

    /** Whether the typed code is valid; accepts lower case, spaces, O for 0, and I or L for 1. */
    public boolean matches(String typed, SeatedPeriod period) {
        var read = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return MessageDigest.isEqual(bytes(read), bytes(codeOf(period)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
