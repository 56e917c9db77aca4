package dev.ross.e2e.people;

import dev.ross.e2e.house.House;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Request;
import java.net.URI;

/** Anyone, without a login. */
public record Passer(House house) {
    public Answer get(String path) {
        return new Request("GET", URI.create(house.system() + "/api/v1" + path), null).send();
    }
}
