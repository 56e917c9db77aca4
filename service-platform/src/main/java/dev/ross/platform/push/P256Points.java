package dev.ross.platform.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Reads and writes points of the curve P-256 as 65 bytes, uncompressed (SEC 1, 2.3.3), and checks that they are on it. */
public final class P256Points {
    /** The length of a coordinate, and of a private key. */
    public static final int COORDINATE = 32;

    private static final ECParameterSpec CURVE = named();
    private static final int LENGTH = 1 + 2 * COORDINATE;
    private static final byte UNCOMPRESSED = 4;

    private P256Points() {}

    public static ECParameterSpec curve() {
        return CURVE;
    }

    /**
     * @param text a point in base64url; padding is optional
     * @throws IllegalArgumentException if it is none of the curve
     */
    public static ECPublicKey read(String text) {
        return read(Base64.getUrlDecoder().decode(text));
    }

    /**
     * @throws IllegalArgumentException if it is no point of the curve
     */
    public static ECPublicKey read(byte[] bytes) {
        if (bytes.length != LENGTH || bytes[0] != UNCOMPRESSED)
            throw new IllegalArgumentException("an uncompressed point of P-256 has 65 bytes, of which the first is 4");
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + COORDINATE, LENGTH));
        if (!isOnTheCurve(x, y)) throw new IllegalArgumentException("not a point of P-256");
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a point of P-256", e);
        }
    }

    public static byte[] write(ECPublicKey key) {
        var bytes = new byte[LENGTH];
        bytes[0] = UNCOMPRESSED;
        write(key.getW().getAffineX(), bytes, 1);
        write(key.getW().getAffineY(), bytes, 1 + COORDINATE);
        return bytes;
    }

    /** A coordinate or a private key as 32 bytes. */
    public static byte[] bytes(BigInteger number) {
        var bytes = new byte[COORDINATE];
        write(number, bytes, 0);
        return bytes;
    }

    private static void write(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray(); // with a leading zero, or shorter
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, into, at + COORDINATE - length, length);
    }

    /** The curve has no other points of small order: with this check, a shared secret tells nothing of the private key. */
    private static boolean isOnTheCurve(BigInteger x, BigInteger y) {
        var p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) return false;
        var right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB());
        return y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    private static ECParameterSpec named() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
