package dev.ross.saga.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.push.PushTarget;
import dev.ross.platform.push.P256Points;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, appendix A, and a device that reads what was encrypted for it. */
class PushEncryptionTest {
    private static final String RECEIVER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SENDER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final PushTarget DEVICE =
            new PushTarget("https://push.example.net/push/x", RECEIVER, "BTBZMqHH6r4Tts7J_aSIgg");

    @Test
    void theExampleOfTheStandardIsEncryptedAsItSays() throws Exception {
        var secret = new BigInteger(1, decoded("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
        var sender = new KeyPair(
                P256Points.read(SENDER),
                KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, P256Points.curve())));
        var content = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);

        var body = PushEncryption.encrypt(content, DEVICE, sender, decoded("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIg"
                        + "Dll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2K"
                        + "s3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void aDeviceReadsWhatIsEncryptedForIt() {
        var device = new DeviceFixture();
        for (var text : new String[] {"", "x", "Gyldene Freden: välkommen på fredag kl. 19.30", "y".repeat(3_000)}) {
            var body =
                    PushEncryption.encrypt(text.getBytes(StandardCharsets.UTF_8), device.target("https://x.example"));
            assertThat(device.read(body)).isEqualTo(text);
        }
    }

    @Test
    void eachMessageHasAKeyAndASaltOfItsOwn() {
        var content = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(PushEncryption.encrypt(content, DEVICE)).isNotEqualTo(PushEncryption.encrypt(content, DEVICE));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
