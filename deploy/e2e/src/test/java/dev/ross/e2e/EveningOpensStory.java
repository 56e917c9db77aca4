package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.house.House;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.Passer;
import dev.ross.e2e.people.Person;
import dev.ross.e2e.wire.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The first chapter: a manager makes an account and a restaurant, and a server joins her. */
@Order(1)
class EveningOpensStory extends Evening {
    @Test
    @Order(1)
    @DisplayName("S1 S2: Mona signs up, verifies her address and creates a restaurant; her next token carries it")
    void aManagerBegins(House opened) {
        house = opened;
        mona = Person.signUp(house, App.STAFF, "Mona");
        assertThat(mona.get("/me").expect(200).json().path("membership").isObject())
                .isFalse();
        mona.post("/restaurants", Restaurant.profile("Pelikan", "Atlantis", Zones.whereItIsAfternoon()))
                .expect(400, "UNKNOWN_REGION");
        var id = mona.create("/restaurants", Restaurant.profile("Pelikan", "Uppsala", Zones.whereItIsAfternoon()));
        assertThat(carriesIt(mona)).isFalse();
        Restaurant.awaitMembership(mona);
        assertThat(carriesIt(mona)).isTrue();
        assertThat(mona.claims().get("restaurantRole").asString()).isEqualTo("MANAGER");
        pelikan = new Restaurant(mona, id, Zones.whereItIsAfternoon());
    }

    @Test
    @Order(2)
    @DisplayName("S3: she sets hours, rules and tables, and makes it public, which it was not before")
    void theRestaurantOpens() {
        new Passer(house).get(pelikan.at("")).expect(404);
        pelikan.opened(Json.of("leadMinutes", 0, "maxOversizeSeats", 8));
        table = pelikan.table("1", 8);
        pelikan.table("2", 8);
        mona.put(pelikan.at("/visibility"), Json.of("visible", true)).expect(400, "MALFORMED");
        pelikan.show("PRIVATE");
        pelikan.show("PUBLIC");
    }

    @Test
    @Order(3)
    @DisplayName("S1: Sam is invited by mail, signs up, accepts with the code, and is staff, not manager")
    void aServerJoins() {
        mona.create(pelikan.at("/staff-invitations"), Json.of("email", "sam@ross.test", "role", "STAFF"));
        var code = house.inbox().await("sam@ross.test", "Pelikan").code();
        sam = Person.signUp(house, App.STAFF, "Sam");
        sam.post("/staff-invitations/accept", Json.of("code", code + "x")).expect(404, "INVITATION_UNKNOWN");
        mona.post("/staff-invitations/accept", Json.of("code", code)).expect(403, "INVITED_SOMEONE_ELSE");
        sam.post("/staff-invitations/accept", Json.of("code", code)).expect(204);
        Restaurant.awaitMembership(sam);
        assertThat(sam.get(pelikan.at("/staff")).expect(200).items()).hasSize(2);
        sam.put(pelikan.at("/visibility"), Json.of("visibility", "PRIVATE")).expect(403);
        staffScreen = sam.looksAt(pelikan.at(STAFF_SCREEN));
    }

    private static boolean carriesIt(Person person) {
        return person.get("/me").expect(200).json().at("/membership/inToken").asBoolean();
    }
}
