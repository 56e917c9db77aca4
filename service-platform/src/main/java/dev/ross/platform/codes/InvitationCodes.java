package dev.ross.platform.codes;

import dev.ross.contracts.team.InvitationId;
import dev.ross.platform.token.PurposeHmac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The codes with which invitations are accepted. A code is derived from the invitation's id and a secret of the
 * installation, so that it can be mailed without being stored: the event contains only its hash.
 */
public final class InvitationCodes {
    private final PurposeHmac hmac;

    /**
     * @param secret at least 32 bytes, the same in every process
     */
    public InvitationCodes(byte[] secret) {
        this.hmac = PurposeHmac.of(secret);
    }

    public String codeFor(InvitationId invitation) {
        var signature = hmac.on("invitation:" + invitation);
        return invitation + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, 18));
    }

    /**
     * @throws IllegalArgumentException if the text does not have the format of a code
     */
    public static InvitationId invitationOf(String code) {
        var lastDot = code.lastIndexOf('.');
        if (lastDot < 0) throw new IllegalArgumentException("not an invitation's code");
        return InvitationId.of(code.substring(0, lastDot));
    }

    public static String hash(String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
