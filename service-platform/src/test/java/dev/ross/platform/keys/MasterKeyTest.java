package dev.ross.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.AesGcm;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.EnvelopeBroken;
import dev.ross.platform.personal.KeyId;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final String BASE64 = Base64.getEncoder().encodeToString(AesGcm.random(32));

    private final MasterKey master = MasterKey.parse(BASE64);
    private final Subject ada = Subject.guest("ada");
    private final DataKey key = new DataKey(new KeyId("k1"), ada, AesGcm.key(AesGcm.random(32)));

    @Test
    void unwrapsWhatItWrapped() {
        assertThat(master.unwrap(key.id(), ada, master.wrap(key))).isEqualTo(key);
    }

    @Test
    void refusesAKeyThatWasPutIntoAnotherRow() {
        var wrapped = master.wrap(key);
        assertThatExceptionOfType(EnvelopeBroken.class)
                .isThrownBy(() -> master.unwrap(key.id(), Subject.guest("bob"), wrapped));
        assertThatExceptionOfType(EnvelopeBroken.class).isThrownBy(() -> master.unwrap(new KeyId("k2"), ada, wrapped));
    }

    @Test
    void refusesAKeyOfWhichAnyBitWasChanged() {
        var wrapped = master.wrap(key);
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            var changed = wrapped.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(EnvelopeBroken.class).isThrownBy(() -> master.unwrap(key.id(), ada, changed));
        }
    }

    @Test
    void refusesACutKey() {
        assertThatExceptionOfType(EnvelopeBroken.class).isThrownBy(() -> master.unwrap(key.id(), ada, new byte[11]));
    }

    @Test
    void isNeitherShownNorQuoted() {
        assertThat(master.toString()).isEqualTo("MasterKey[" + master.id() + "]");
        assertThat(key.toString()).isEqualTo("DataKey[k1, guest:ada]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.parse("not base64 secret!"))
                .withMessage("the master key is not base64")
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.parse("c2hvcnQ="))
                .withMessage("a key has 32 bytes, not 5");
    }
}
