package dev.ross.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are pushed to servers of the public internet, whatever somebody gives as their address. */
class EndpointRuleTest {
    private final EndpointRule rule = new EndpointRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA-_",
                "https://web.push.apple.com/QO2",
                "https://wns2-par02p.notify.windows.com/w/?token=BQ%3d",
                "https://push.example.com:443/x",
                "https://FCM.googleapis.com/x"
            })
    void endpointsOfPushServersAreAllowed(String endpoint) {
        assertThat(rule.allowed(endpoint)).contains(URI.create(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "http://fcm.googleapis.com/x",
                "ftp://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com:80/x",
                "https://user@fcm.googleapis.com/x",
                "https://user:password@fcm.googleapis.com/x",
                "https://fcm.googleapis.com/x#y",
                "https://fcm.googleapis.com/x y",
                "https://fcm.googleapis.com\r\nHost: localhost/x",
                "https:fcm.googleapis.com",
                "https:///x",
                "https://localhost/x",
                "https://localhost./x",
                "https://a.localhost/x",
                "https://postgresql/x",
                "https://postgresql:443/x",
                "https://printer.local/x",
                "https://keycloak.internal/x",
                "https://router.lan/x",
                "https://127.0.0.1/x",
                "https://127.1/x",
                "https://2130706433/x",
                "https://0x7f.1/x",
                "https://0x7f000001/x",
                "https://10.0.0.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://8.8.8.8/x",
                "https://[::1]/x",
                "https://[fe80::1]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://[2001:4860:4860::8888]/x",
                "https://fcm.googleapis.com./x",
                "https://fcm_googleapis.com/x",
                "https://münchen.example.org/x"
            })
    void nothingElseIs(String endpoint) {
        assertThat(rule.allowed(endpoint)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "142.250.74.74",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "192.0.3.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2a00:1450:400f:801::200a",
                "2620:149:208:430c::a"
            })
    void publicAddressesAreConnectedTo(String address) throws Exception {
        assertThat(rule.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.1.2.3",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void allOthersAreNot(String address) throws Exception {
        assertThat(rule.allows(InetAddress.getByName(address))).isFalse();
    }
}
