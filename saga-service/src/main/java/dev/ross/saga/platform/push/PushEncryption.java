package dev.ross.saga.platform.push;

import dev.ross.contracts.push.PushTarget;
import dev.ross.platform.push.P256Points;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a message for one device (RFC 8291) as one record of the content encoding aes128gcm (RFC 8188), each with a new
 * key pair and salt. Only the device can read it, not the push server.
 */
final class PushEncryption {
    private static final int SALT = 16;
    private static final int RECORD = 4_096;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushEncryption() {}

    /**
     * @param content at most 3,993 bytes, so that it is one record (RFC 8291, 4)
     * @throws IllegalArgumentException if the device's key is no point of P-256
     */
    static byte[] encrypt(byte[] content, PushTarget device) {
        try {
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            var salt = new byte[SALT];
            RANDOM.nextBytes(salt);
            return encrypt(content, device, pairs.generateKeyPair(), salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] encrypt(byte[] content, PushTarget device, KeyPair sender, byte[] salt)
            throws GeneralSecurityException {
        var receiver = P256Points.read(device.p256dh());
        var receiverPoint = P256Points.write(receiver);
        var senderPoint = P256Points.write((ECPublicKey) sender.getPublic());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(sender.getPrivate());
        agreement.doPhase(receiver, true);
        var auth = Base64.getUrlDecoder().decode(device.auth());
        var info = ByteBuffer.allocate(14 + 2 * receiverPoint.length)
                .put(ascii("WebPush: info\0"))
                .put(receiverPoint)
                .put(senderPoint)
                .array();
        var secret = derived(auth, agreement.generateSecret(), info, 32);
        var key = derived(salt, secret, ascii("Content-Encoding: aes128gcm\0"), 16);
        var nonce = derived(salt, secret, ascii("Content-Encoding: nonce\0"), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        var padded = Arrays.copyOf(content, content.length + 1);
        padded[content.length] = LAST_RECORD;
        var sealed = cipher.doFinal(padded);
        return ByteBuffer.allocate(SALT + 5 + senderPoint.length + sealed.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) senderPoint.length)
                .put(senderPoint)
                .put(sealed)
                .array();
    }

    /** HKDF with SHA-256 (RFC 5869) for at most 32 bytes, which is one round of it. */
    private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        var extracted = hmac(salt, secret);
        var expanded = hmac(
                extracted,
                ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array());
        return Arrays.copyOf(expanded, length);
    }

    private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
