package dev.ross.contracts.personal;

import java.util.Base64;
import java.util.Optional;

/**
 * Personal data as it is stored: {@code {"v":1,"k":key id,"s":subject,"n":nonce,"c":ciphertext}}, the last two in base64url.
 * Once read as erased it is written again as {@code {"v":1,"s":subject}}.
 */
record Envelope(KeyId key, Subject subject, String nonce, String ciphertext) {

    static final int VERSION = 1;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    static Envelope seal(DataKey key, Place place, byte[] clear) {
        var nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        var sealed = AesGcm.seal(key.secret(), nonce, clear, place.bind(key.subject(), key.id()));
        return new Envelope(key.id(), key.subject(), ENCODER.encodeToString(nonce), ENCODER.encodeToString(sealed));
    }

    /** Empty once the key is destroyed. */
    Optional<byte[]> open(KeyRing keys, Place place) {
        return keys.key(key).map(found -> open(found, place));
    }

    private byte[] open(DataKey found, Place place) {
        var nonce = decode(this.nonce, place);
        var sealed = decode(ciphertext, place);
        if (nonce.length != AesGcm.NONCE_BYTES || sealed.length < AesGcm.TAG_BYTES) {
            throw broken(place);
        }
        return AesGcm.open(found.secret(), nonce, sealed, place.bind(subject, key))
                .orElseThrow(() -> broken(place));
    }

    private byte[] decode(String base64, Place place) {
        try {
            return DECODER.decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw broken(place);
        }
    }

    private EnvelopeBroken broken(Place place) {
        return new EnvelopeBroken("the envelope of " + subject + " at " + place.name()
                + " does not open: changed, or sealed for another place or person");
    }
}
