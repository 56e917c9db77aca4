package dev.ross.platform.codes;

import dev.ross.contracts.team.InvitationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes with which invitations are accepted. A code is derived from the invitation's id and a secret of the
 * installation, so that it can be mailed without being stored: the event contains only its hash.
 */
public final class InvitationCodes {
    private final SecretKeySpec secret;

    /**
     * @param secret at least 32 bytes, the same in every process
     */
    public InvitationCodes(byte[] secret) {
        if (secret.length < 32) throw new IllegalArgumentException("the secret has at least 32 bytes");
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    public String codeFor(InvitationId invitation) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var signature = mac.doFinal(("invitation:" + invitation).getBytes(StandardCharsets.UTF_8));
            return invitation + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, 18));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
