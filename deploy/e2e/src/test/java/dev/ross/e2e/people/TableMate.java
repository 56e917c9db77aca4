package dev.ross.e2e.people;

import dev.ross.e2e.house.House;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Json;
import dev.ross.e2e.wire.Request;
import dev.ross.e2e.wire.Watcher;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Someone without a login who sits at a table and has typed its code. */
public record TableMate(House house, String seating, String token) {
    public static Answer tries(House house, String seating, String code) {
        return new Request("POST", at(house, seating, "/join"), Json.of("code", code)).send();
    }

    public static TableMate joins(House house, String seating, String code) {
        var joined = tries(house, seating, code).expect(200);
        return new TableMate(house, seating, joined.text("token"));
    }

    public Answer hails(String kind) {
        return post("/hails", Json.of("kind", kind));
    }

    public Answer post(String path, @Nullable Object body) {
        return new Request("POST", at(house, seating, path), body).as(token).send();
    }

    public Answer get(String path) {
        return new Request("GET", at(house, seating, path), null).as(token).send();
    }

    public Watcher watches() {
        return Watcher.open(new Request("GET", at(house, seating, ""), null).as(token));
    }

    private static URI at(House house, String seating, String path) {
        return URI.create(house.system() + "/api/v1/seatings/" + seating + path);
    }
}
