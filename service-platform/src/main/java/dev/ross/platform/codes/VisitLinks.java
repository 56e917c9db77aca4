package dev.ross.platform.codes;

import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.token.PurposeHmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links in mails with which a guest answers about one visit without logging in. The last part of a link's address is
 * derived from the visit and a secret of the installation whenever it is mailed or checked, and never stored.
 */
public final class VisitLinks {
    /** The address of the page of a link, below the root of the interface and before the code. */
    public static final String PATH = "/visit-links/";

    /** The most letters of a code; what is longer is none. */
    static final int LONGEST = 200;

    private static final int SIGNATURE_BYTES = 18;
    private static final Pattern CODE = Pattern.compile("(.+)~([0-9]{1,12})~([A-Za-z0-9_-]{24})");

    private final PurposeHmac hmac;

    /**
     * @param secret at least 32 bytes, the same in every process
     */
    public VisitLinks(byte[] secret) {
        this.hmac = PurposeHmac.of(secret, "visit-link");
    }

    public String codeOf(VisitLink link) {
        var visit = link.seating() + "~" + link.startsAt().getEpochSecond();
        return visit + "~" + signature(visit);
    }

    /** The visit that a code is about; empty if it is not a code that was made with this secret. */
    public Optional<VisitLink> read(String code) {
        if (code.length() > LONGEST) return Optional.empty();
        var parts = CODE.matcher(code);
        if (!parts.matches() || !isSigned(parts.group(1) + "~" + parts.group(2), parts.group(3)))
            return Optional.empty();
        var start = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        return Optional.of(new VisitLink(SeatingId.of(parts.group(1)), start));
    }

    private boolean isSigned(String visit, String signature) {
        return MessageDigest.isEqual(bytes(signature), bytes(signature(visit)));
    }

    private String signature(String visit) {
        var bytes = Arrays.copyOf(hmac.on(visit), SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
