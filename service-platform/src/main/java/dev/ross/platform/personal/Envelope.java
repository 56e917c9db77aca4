package dev.ross.platform.personal;

import dev.ross.contracts.personal.Subject;
import java.util.Base64;
import java.util.Optional;

/**
 * Encrypted personal data as stored: {@code {"v":1,"k":key id,"s":subject,"n":nonce,"c":ciphertext}}, the last two in
 * base64url. After it has been read as erased, it is written again as {@code {"v":1,"s":subject}}.
 */
record Envelope(KeyId key, Subject subject, String nonce, String ciphertext) {

    static final int VERSION = 1;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    static Envelope seal(DataKey key, EnvelopeBinding binding, byte[] clear) {
        var nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        var sealed = AesGcm.seal(key.secret(), nonce, clear, binding.bind(key.subject(), key.id()));
        return new Envelope(key.id(), key.subject(), ENCODER.encodeToString(nonce), ENCODER.encodeToString(sealed));
    }

    /** Decrypts; empty if the key was destroyed. */
    Optional<byte[]> open(KeyRing keys, EnvelopeBinding binding) {
        return keys.key(key).map(found -> open(found, binding));
    }

    private byte[] open(DataKey found, EnvelopeBinding binding) {
        var nonce = decode(this.nonce, binding);
        var sealed = decode(ciphertext, binding);
        if (nonce.length != AesGcm.NONCE_BYTES || sealed.length < AesGcm.TAG_BYTES) {
            throw broken(binding);
        }
        return AesGcm.open(found.secret(), nonce, sealed, binding.bind(subject, key))
                .orElseThrow(() -> broken(binding));
    }

    private byte[] decode(String base64, EnvelopeBinding binding) {
        try {
            return DECODER.decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw broken(binding);
        }
    }

    private EnvelopeBroken broken(EnvelopeBinding binding) {
        return new EnvelopeBroken("the envelope of " + subject + " at " + binding.name()
                + " does not open: changed, or sealed for another place or person");
    }
}
