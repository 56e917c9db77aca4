package dev.ross.standalone.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.standalone.launch.PortCheck.ListeningPort;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.settings.EnvironmentVariables;
import dev.ross.standalone.settings.StandaloneSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void aPortInUseIsNamedWithTheWayToChooseAnother() throws Exception {
        try (var other = new ServerSocket(0, 1, LOOPBACK)) {
            assertThatThrownBy(() -> PortCheck.check(
                            new ListeningPort("127.0.0.1", other.getLocalPort(), "the system", "ROSS_PORT")))
                    .isInstanceOf(StartException.class)
                    .hasMessage("Port " + other.getLocalPort() + " for the system is in use: stop what uses it, or"
                            + " choose another by ROSS_PORT.");
        }
    }

    @Test
    void whoHasAllAddressesHasThisOneToo() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(() -> PortCheck.check(
                            new ListeningPort("127.0.0.1", other.getLocalPort(), "Keycloak", "ROSS_KEYCLOAK_PORT")))
                    .hasMessageContaining("is in use");
        }
    }

    @Test
    void onePortForTwoIsToldWhileBothAreStillFree() {
        var settings = StandaloneSettings.of(
                new EnvironmentVariables(Map.of("ROSS_PORT", "48180", "ROSS_KEYCLOAK_PORT", "48180")), List.of());
        assertThatThrownBy(() -> PortCheck.check(settings))
                .hasMessage("Port 48180 is meant for the system and for Keycloak: choose another by"
                        + " ROSS_KEYCLOAK_PORT.");
    }

    @Test
    void anAddressOfSomebodyElseIsTold() {
        assertThatThrownBy(() -> PortCheck.check(new ListeningPort("192.0.2.1", 48180, "the system", "ROSS_PORT")))
                .hasMessage("ROSS_BIND is no address of this machine: 192.0.2.1.");
    }

    @Test
    void aFreePortIsFine() throws Exception {
        int free;
        try (var before = new ServerSocket(0, 1, LOOPBACK)) {
            free = before.getLocalPort();
        }
        assertThatCode(() -> PortCheck.check(new ListeningPort("127.0.0.1", free, "the system", "ROSS_PORT")))
                .doesNotThrowAnyException();
    }
}
