package dev.ross.e2e.people;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.JsonBodies;
import dev.ross.e2e.wire.Request;
import dev.ross.e2e.wire.Watcher;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A companion: someone without a login who sits at a table and has typed its code. */
public record CompanionAtTable(InstallationFixture installation, String seating, String token) {
    public static Answer tries(InstallationFixture installation, String seating, String code) {
        return new Request("POST", at(installation, seating, "/join"), JsonBodies.of("code", code)).send();
    }

    public static CompanionAtTable joins(InstallationFixture installation, String seating, String code) {
        var joined = tries(installation, seating, code).expect(200);
        return new CompanionAtTable(installation, seating, joined.text("token"));
    }

    public Answer hails(String kind) {
        return post("/hails", JsonBodies.of("kind", kind));
    }

    public Answer post(String path, @Nullable Object body) {
        return new Request("POST", at(installation, seating, path), body)
                .as(token)
                .send();
    }

    public Answer get(String path) {
        return new Request("GET", at(installation, seating, path), null)
                .as(token)
                .send();
    }

    public Watcher watches() {
        return Watcher.open(new Request("GET", at(installation, seating, ""), null).as(token));
    }

    private static URI at(InstallationFixture installation, String seating, String path) {
        return URI.create(installation.system() + "/api/v1/seatings/" + seating + path);
    }
}
