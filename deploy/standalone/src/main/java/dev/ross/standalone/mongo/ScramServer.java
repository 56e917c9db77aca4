package dev.ross.standalone.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ross.standalone.mongo.document.MongoCommandException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677) for the one user of the embedded document store. It keeps no
 * password, only the keys that verify the proof of one.
 */
final class ScramServer {
    private static final int ITERATIONS = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String user;
    private final byte[] salt = random(16);
    private final byte[] storedKey;
    private final byte[] serverKey;

    ScramServer(String user, String password) {
        this.user = user;
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256);
            var salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            storedKey = sha256(hmac(salted, "Client Key"));
            serverKey = hmac(salted, "Server Key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param first {@code n,,n=user,r=nonce} */
    Conversation begin(String first) {
        if (!first.startsWith("n,,")) throw refused();
        var bare = first.substring(3);
        var named = member(bare, 'n');
        var nonce = member(bare, 'r') + HexFormat.of().formatHex(random(18));
        var answer = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(salt) + ",i=" + ITERATIONS;
        return new Conversation(named.equals(user), nonce, bare + "," + answer, answer);
    }

    static MongoCommandException refused() {
        return new MongoCommandException(
                MongoCommandException.AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }

    private static String member(String message, char name) {
        for (var member : message.split(",", -1)) {
            if (member.length() > 2 && member.charAt(0) == name && member.charAt(1) == '=') return member.substring(2);
        }
        throw refused();
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    /** The authentication of one client, between its first message and its proof. */
    final class Conversation {
        private final boolean known;
        private final String nonce;
        private final String begun;
        private final String answer;

        private Conversation(boolean known, String nonce, String begun, String answer) {
            this.known = known;
            this.nonce = nonce;
            this.begun = begun;
            this.answer = answer;
        }

        String answer() {
            return answer;
        }

        /** @param last {@code c=biws,r=nonce,p=proof} */
        String verify(String last) {
            var end = last.lastIndexOf(",p=");
            if (end < 0
                    || !member(last, 'c').equals("biws")
                    || !member(last, 'r').equals(nonce)) throw refused();
            try {
                var all = begun + "," + last.substring(0, end);
                var signature = hmac(storedKey, all);
                var key = Base64.getDecoder().decode(last.substring(end + 3));
                if (key.length != signature.length) throw refused();
                for (int i = 0; i < key.length; i++) key[i] ^= signature[i];
                if (!MessageDigest.isEqual(sha256(key), storedKey) || !known) throw refused();
                return "v=" + Base64.getEncoder().encodeToString(hmac(serverKey, all));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw refused();
            }
        }
    }
}
