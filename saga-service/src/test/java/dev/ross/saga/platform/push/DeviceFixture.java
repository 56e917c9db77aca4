package dev.ross.saga.platform.push;

import dev.ross.contracts.push.PushTarget;
import dev.ross.platform.push.P256Points;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A device with keys of its own, which reads as RFC 8291 says. */
public final class DeviceFixture {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final byte[] auth = new byte[16];

    public DeviceFixture() {
        try {
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            keys = pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(auth);
    }

    public PushTarget target(String endpoint) {
        return new PushTarget(endpoint, BASE64.encodeToString(point()), BASE64.encodeToString(auth));
    }

    /** In base64url. */
    public String privateKey() {
        return BASE64.encodeToString(P256Points.bytes(((ECPrivateKey) keys.getPrivate()).getS()));
    }

    private byte[] point() {
        return P256Points.write((ECPublicKey) keys.getPublic());
    }

    public String read(byte[] body) {
        try {
            return decrypted(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("The device cannot read the message", e);
        }
    }

    private String decrypted(byte[] body) throws GeneralSecurityException {
        var buffer = ByteBuffer.wrap(body);
        var salt = new byte[16];
        buffer.get(salt);
        if (buffer.getInt() != 4_096) throw new AssertionError("The record size is another");
        var sender = new byte[buffer.get()];
        buffer.get(sender);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(P256Points.read(sender), true);
        var info = ByteBuffer.allocate(14 + 130)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(point())
                .put(sender)
                .array();
        var secret = derived(auth, agreement.generateSecret(), info, 32);
        var key = derived(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        var nonce = derived(salt, secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var padded = cipher.doFinal(sealed);
        var end = padded.length - 1;
        while (padded[end] == 0) end--;
        if (padded[end] != 2) throw new AssertionError("It is not the last record");
        return new String(Arrays.copyOf(padded, end), StandardCharsets.UTF_8);
    }

    /** HKDF (RFC 5869) with as many rounds as the length needs. */
    private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        var key = new SecretKeySpec(mac.doFinal(secret), "HmacSHA256");
        var output = ByteBuffer.allocate(length + 32);
        var last = new byte[0];
        for (byte round = 1; output.position() < length; round++) {
            mac.init(key);
            mac.update(last);
            mac.update(info);
            mac.update(round);
            last = mac.doFinal();
            output.put(last);
        }
        return Arrays.copyOf(output.array(), length);
    }
}
