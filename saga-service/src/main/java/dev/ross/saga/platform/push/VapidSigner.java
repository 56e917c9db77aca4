package dev.ross.saga.platform.push;

import dev.ross.platform.push.P256Points;
import dev.ross.platform.push.PushKeyProperties;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Signs this installation's identity for push servers (VAPID, RFC 8292): a token for one server, for some hours. */
final class VapidSigner {
    /** A server refuses tokens that are good for more than a day. */
    private static final Duration VALID_FOR = Duration.ofHours(12);

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = new JsonMapper();

    private final PrivateKey privateKey;
    private final String publicKey;
    private final String subject;

    /**
     * @throws IllegalStateException if the settings are incomplete, or the keys do not belong together
     */
    VapidSigner(PushKeyProperties key, PushProperties properties) {
        if (properties.privateKey().isEmpty() || properties.subject().isEmpty())
            throw new IllegalStateException(
                    "ross.push.public-key is set: ross.push.private-key and ross.push.subject must be set too");
        this.privateKey = privateKey(properties.privateKey());
        this.publicKey = key.publicKey();
        this.subject = properties.subject();
        if (!isOurs(publicKey))
            throw new IllegalStateException("ross.push.private-key does not belong to ross.push.public-key");
    }

    /** The value of the header {@code Authorization} for requests to the server of this endpoint. */
    String authorization(URI endpoint, Instant now) {
        var port = endpoint.getPort() == -1 ? "" : ":" + endpoint.getPort();
        var header = JsonNodeFactory.instance.objectNode().put("typ", "JWT").put("alg", "ES256");
        var claims = JsonNodeFactory.instance
                .objectNode()
                .put("aud", endpoint.getScheme() + "://" + endpoint.getHost() + port)
                .put("exp", now.plus(VALID_FOR).getEpochSecond())
                .put("sub", subject);
        var content = BASE64.encodeToString(JSON.writeValueAsBytes(header)) + "."
                + BASE64.encodeToString(JSON.writeValueAsBytes(claims));
        return "vapid t=" + content + "." + BASE64.encodeToString(signatureOf(content)) + ", k=" + publicKey;
    }

    private byte[] signatureOf(String content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isOurs(String point) {
        try {
            var probe = Signature.getInstance(ALGORITHM);
            probe.initVerify(P256Points.read(point));
            probe.update("ross".getBytes(StandardCharsets.US_ASCII));
            return probe.verify(signatureOf("ross"));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PrivateKey privateKey(String text) {
        try {
            var scalar = new BigInteger(1, Base64.getUrlDecoder().decode(text));
            return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(scalar, P256Points.curve()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ross.push.private-key is no key of P-256", e);
        }
    }
}
