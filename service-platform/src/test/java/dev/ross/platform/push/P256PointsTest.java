package dev.ross.platform.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class P256PointsTest {
    private static final String POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void aPointIsWrittenAsItWasRead() throws Exception {
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(P256Points.write(P256Points.read(POINT))))
                .isEqualTo(POINT);
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        for (int time = 0; time < 300; time++) { // about one in 256 coordinates begins with a zero
            var key = (ECPublicKey) pairs.generateKeyPair().getPublic();
            assertThat(P256Points.read(P256Points.write(key)).getW()).isEqualTo(key.getW());
        }
    }

    @Test
    void whatIsNoPointOfTheCurveIsRefused() {
        var bytes = Base64.getUrlDecoder().decode(POINT);
        for (int at : new int[] {0, 1, 32, 33, 64}) {
            var other = bytes.clone();
            other[at] ^= 1;
            assertThatIllegalArgumentException().isThrownBy(() -> P256Points.read(other));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> P256Points.read(new byte[65]));
        assertThatIllegalArgumentException().isThrownBy(() -> P256Points.read(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> P256Points.read(POINT + "AA"));
        assertThatIllegalArgumentException().isThrownBy(() -> P256Points.read("B*" + POINT.substring(2)));
    }

    @Test
    void aNumberIsThirtyTwoBytesHoweverSmallItIs() {
        assertThat(P256Points.bytes(BigInteger.ONE)).hasSize(32).endsWith(1);
        assertThat(P256Points.bytes(BigInteger.ONE.shiftLeft(255))).hasSize(32).startsWith(128);
    }
}
