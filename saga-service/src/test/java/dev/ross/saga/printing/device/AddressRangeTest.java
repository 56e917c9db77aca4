package dev.ross.saga.printing.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.contracts.menu.Printer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.1.0/24, 192.168.1.255, true",
        "192.168.1.0/24, 192.168.2.0, false",
        "192.168.1.77/25, 192.168.1.127, true",
        "192.168.1.77/25, 192.168.1.128, false",
        "10.0.0.1/32, 10.0.0.1, true",
        "10.0.0.1/32, 10.0.0.0, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, ::1, false",
        "10.0.0.0/8, ::ffff:10.0.0.1, true",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe80::1, false",
    })
    void anAddressIsInTheRangeIfItsPrefixIs(String range, String address, boolean isIn) {
        assertThat(AddressRange.valueOf(range).contains(Printer.literal(address)))
                .isEqualTo(isIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.168.1.0", "192.168.1.0/33", "192.168.1.0/-1", "lan/24", "fd00::/129", "10.0.0.0/x", "/8"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.valueOf(text));
    }
}
