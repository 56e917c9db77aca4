package dev.ross.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void aPortInUseIsNamedWithTheWayToChooseAnother() throws Exception {
        try (var other = new ServerSocket(0, 1, LOOPBACK)) {
            assertThatThrownBy(() -> Ports.check("127.0.0.1", other.getLocalPort(), "the system", "ROSS_PORT"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + other.getLocalPort() + " for the system is in use: stop what uses it, or"
                            + " choose another by ROSS_PORT.");
        }
    }

    @Test
    void whoHasAllAddressesHasThisOneToo() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.check("127.0.0.1", other.getLocalPort(), "Keycloak", "ROSS_KEYCLOAK_PORT"))
                    .hasMessageContaining("is in use");
        }
    }

    @Test
    void aFreePortIsFine() throws Exception {
        int free;
        try (var before = new ServerSocket(0, 1, LOOPBACK)) {
            free = before.getLocalPort();
        }
        assertThatCode(() -> Ports.check("127.0.0.1", free, "the system", "ROSS_PORT"))
                .doesNotThrowAnyException();
    }
}
