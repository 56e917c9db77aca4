package dev.ross.query.restaurant;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@House
class RestaurantsTest {
    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void onlyPublicRestaurantsAreFoundInTheirRegionAndByTheirWords() {
        log.tell(
                Scenes.at("uppsala1").registered("Uppsala"),
                Scenes.at("uppsala2").registered("Uppsala"),
                Scenes.at("uppsala2").published(),
                Scenes.at("uppsala3").registered("Uppsala"),
                Scenes.at("uppsala3").published());

        assertThat(found("region=Uppsala")).containsExactly("uppsala2", "uppsala3");
        assertThat(found("region=Uppsala&q=herring uppsala3".replace(" ", "%20")))
                .containsExactly("uppsala3");
        assertThat(found("region=G%C3%B6teborg")).doesNotContain("uppsala2");
        assertThat(get("/restaurants?region=Atlantis", null).status()).isEqualTo(400);
    }

    @Test
    void aPrivateRestaurantIsThereForItsOwnPeopleAlone() {
        var house = Scenes.at("private1");
        log.tell(house.registered(), house.joined("ann", STAFF));

        assertThat(get("/restaurants/private1", null).status()).isEqualTo(404);
        assertThat(get("/restaurants/private1", Issuer.guest("gus")).status()).isEqualTo(404);
        var own = get("/restaurants/private1", Issuer.staff("ann", "private1"));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().at("/visibility").asString()).isEqualTo("PRIVATE");
    }

    @Test
    void whoWatchesAPageThatBecomesPrivateSeesItGo() {
        var house = Scenes.at("private2");
        var position = log.tell(house.registered(), house.published());
        try (var stream = visitor.watch("/restaurants/private2", null, "Ross-Position", String.valueOf(position))) {
            assertThat(stream.next().json().at("/name").asString()).isEqualTo("The private2");

            log.tell(new RestaurantUnpublished(house.restaurant(), Scenes.OPENING));
            var gone = stream.next();
            assertThat(gone.name()).isEqualTo("removed");
            assertThat(gone.data()).isEqualTo("{}");

            log.tell(house.published());
            assertThat(stream.next().name()).isEqualTo("snapshot");
        }
    }

    private List<String> found(String query) {
        return get("/restaurants?" + query, null)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private Visitor.Answer get(String path, @Nullable String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
    }
}
