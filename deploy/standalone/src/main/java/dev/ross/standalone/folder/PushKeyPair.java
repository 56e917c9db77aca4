package dev.ross.standalone.folder;

import dev.ross.platform.push.P256Points;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * The key pair by which push servers know this installation, both in base64url. It is generated once: with another one,
 * all devices would have to subscribe again.
 */
public record PushKeyPair(String privateKey, String publicKey) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** The pair that is kept in this folder. */
    public static PushKeyPair in(SecretFiles secrets) {
        var parts = secrets.kept("push", PushKeyPair::generated).split(" ", 2);
        return new PushKeyPair(parts[0], parts[1]);
    }

    private static String generated() {
        try {
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = pairs.generateKeyPair();
            var scalar = ((ECPrivateKey) pair.getPrivate()).getS();
            return BASE64.encodeToString(P256Points.bytes(scalar)) + " "
                    + BASE64.encodeToString(P256Points.write((ECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "PushKeyPair";
    }
}
