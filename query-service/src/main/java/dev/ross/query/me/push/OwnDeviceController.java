package dev.ross.query.me.push;

import static dev.ross.platform.security.CallerKind.ANYONE;
import static dev.ross.platform.security.CallerKind.LOGGED_IN;

import dev.ross.platform.push.PushKeyProperties;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.live.page.RequestedFormat;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@EnableConfigurationProperties(PushKeyProperties.class)
class OwnDeviceController {
    private final Screens screens;
    private final OwnDeviceStore people;
    private final PushKeyProperties key;

    OwnDeviceController(Screens screens, OwnDeviceStore people, PushKeyProperties key) {
        this.screens = screens;
        this.people = people;
        this.key = key;
    }

    /** The devices of the caller to which messages are pushed, the oldest first, without their endpoints and keys. */
    @GetMapping("/me/push-subscriptions")
    @AllowedFor(LOGGED_IN)
    ScreenAnswer<?, OwnDeviceList.Devices> devices(Actor actor) {
        return screens.of(people, String.valueOf(actor.subject()), new OwnDeviceList());
    }

    /** The public key with which a browser subscribes (VAPID); 404 if nothing is pushed here. */
    @GetMapping("/push-key")
    @AllowedFor(ANYONE)
    ResponseEntity<PushKey> key(HttpServletRequest request) {
        RequestedFormat.requirePage(request);
        if (!key.isSet()) throw new Problem(ProblemCode.UNKNOWN);
        return ResponseEntity.ok(new PushKey(key.publicKey()));
    }

    /**
     * @param publicKey an uncompressed point of P-256 in base64url
     */
    record PushKey(String publicKey) {}
}
