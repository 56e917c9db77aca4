package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A browser sends its subscription as it writes it; somebody else may send anything. */
class DeviceRequestsTest {
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        service = new Service();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aDeviceIsSubscribedByGuestsAndStaffAndRemovedByItsOwnerAlone() throws Exception {
        for (var token : List.of(
                service.issuer.guest("dora"),
                service.issuer.worker("doris", service.restaurantOf("doris"), "MANAGER"))) {
            var device =
                    sent(token, body("https://push.example.com/x", KEY, AUTH)).expect(201);
            assertThat(device.header("Location")).isEqualTo("/api/v1/me/push-subscriptions");
            assertThat(sent(token, body("https://push.example.com/x", KEY, AUTH))
                            .expect(201)
                            .id())
                    .isEqualTo(device.id());
            var address = "/me/push-subscriptions/" + device.id();
            assertThat(service.call("DELETE", address)
                            .as(service.issuer.guest("eve"))
                            .send()
                            .expect(404)
                            .code())
                    .isEqualTo("UNKNOWN_SUBSCRIPTION");
            service.call("DELETE", address).as(token).send().expect(204);
        }
        service.post("/me/push-subscriptions")
                .with(body("https://push.example.com/x", KEY, AUTH))
                .send()
                .expect(401);
    }

    @Test
    void anEndpointThatIsNotPublicIsRefused() throws Exception {
        for (var endpoint : List.of(
                "http://push.example.com/x",
                "https://push.example.com:8443/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/x",
                "https://postgresql/x",
                "https://keycloak.internal/x",
                "https://user@push.example.com/x",
                "file:///etc/passwd",
                "x"))
            assertThat(sent(service.issuer.guest("eve"), body(endpoint, KEY, AUTH))
                            .expect(400)
                            .code())
                    .as(endpoint)
                    .isEqualTo("ENDPOINT_NOT_ALLOWED");
    }

    @Test
    void keysThatAreNoneAreRefused() throws Exception {
        var good = "https://push.example.com/x";
        for (var malformed : List.of(
                body(good, KEY.substring(0, 86) + "5", AUTH),
                body(good, KEY.substring(0, 86) + "0", AUTH),
                body(good, "B" + "A".repeat(86), AUTH),
                body(good, KEY + "AA", AUTH),
                body(good, "", AUTH),
                body(good, KEY, ""),
                body(good, KEY, AUTH + "A"),
                body(good, KEY, AUTH.replace('B', '!')),
                body("https://push.example.com/" + "x".repeat(1_000), KEY, AUTH),
                "{\"endpoint\": \"https://push.example.com/x\"}",
                "{\"endpoint\": \"https://push.example.com/x\", \"keys\": {}}",
                body(good, KEY, AUTH).replace("{\"p256dh\"", "{\"other\": 1, \"p256dh\""),
                "{}"))
            assertThat(sent(service.issuer.guest("eve"), malformed).status())
                    .as(malformed)
                    .isEqualTo(400);
    }

    private static String body(String endpoint, String key, String auth) {
        return "{\"endpoint\": \"%s\", \"expirationTime\": null, \"keys\": {\"p256dh\": \"%s\", \"auth\": \"%s\"}}"
                .formatted(endpoint, key, auth);
    }

    private static Service.Answer sent(String token, String body) throws Exception {
        return service.post("/me/push-subscriptions").as(token).with(body).send();
    }
}
