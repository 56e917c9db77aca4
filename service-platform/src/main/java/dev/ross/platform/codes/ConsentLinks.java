package dev.ross.platform.codes;

import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.platform.token.PurposeHmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The links in mails with which a guest withdraws a consent without logging in. The last part of a link's address is
 * derived from the guest, the purpose, the end of the link and a secret of the installation whenever it is mailed or
 * checked, and never stored.
 */
public final class ConsentLinks {
    /** The address of the page of a link, below the root of the interface and before the code. */
    public static final String PATH = "/unsubscribe/";

    /** The most letters of a code; what is longer is none. */
    static final int LONGEST = 200;

    private static final int SIGNATURE_BYTES = 18;
    private static final Pattern CODE =
            Pattern.compile("([A-Za-z0-9_-]{1,64})~([A-Z_]{1,20})~([0-9]{1,12})~([A-Za-z0-9_-]{24})");

    private final PurposeHmac hmac;

    /**
     * @param secret at least 32 bytes, the same in every process
     */
    public ConsentLinks(byte[] secret) {
        this.hmac = PurposeHmac.of(secret, "consent-link");
    }

    public String codeOf(ConsentLink link) {
        var content =
                link.customer() + "~" + link.purpose() + "~" + link.expiresAt().getEpochSecond();
        return content + "~" + signature(content);
    }

    /** What a code withdraws; empty if it is not a code that was made with this secret, or has expired. */
    public Optional<ConsentLink> read(String code, Instant now) {
        if (code.length() > LONGEST) return Optional.empty();
        var parts = CODE.matcher(code);
        if (!parts.matches() || !isSigned(code.substring(0, parts.end(3)), parts.group(4))) return Optional.empty();
        var end = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        return Stream.of(ConsentPurpose.values())
                .filter(purpose -> purpose.name().equals(parts.group(2)) && now.isBefore(end))
                .findFirst()
                .map(purpose -> new ConsentLink(CustomerId.of(parts.group(1)), purpose, end));
    }

    private boolean isSigned(String content, String signature) {
        return MessageDigest.isEqual(bytes(signature), bytes(signature(content)));
    }

    private String signature(String content) {
        var bytes = Arrays.copyOf(hmac.on(content), SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
