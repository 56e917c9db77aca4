package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.AnonymousVisitor;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.JsonBodies;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The first chapter: a manager makes an account and a restaurant, and a server joins her. */
@Order(1)
class EveningOpensStory extends RestaurantEvening {
    @Test
    @Order(1)
    @DisplayName("S1 S2: Mona signs up, verifies her address and creates a restaurant; her next token carries it")
    void aManagerBegins(InstallationFixture opened) {
        installation = opened;
        mona = StoryPerson.signUp(installation, App.STAFF, "Mona");
        assertThat(mona.get("/me").expect(200).json().path("membership").isObject())
                .isFalse();
        mona.post("/restaurants", StoryRestaurant.profile("Pelikan", "Atlantis", Zones.whereItIsAfternoon()))
                .expect(400, "UNKNOWN_REGION");
        var id = mona.create("/restaurants", StoryRestaurant.profile("Pelikan", "Uppsala", Zones.whereItIsAfternoon()));
        assertThat(carriesIt(mona)).isFalse();
        StoryRestaurant.awaitMembership(mona);
        assertThat(carriesIt(mona)).isTrue();
        assertThat(mona.claims().get("restaurantRole").asString()).isEqualTo("MANAGER");
        pelikan = new StoryRestaurant(mona, id, Zones.whereItIsAfternoon());
    }

    @Test
    @Order(2)
    @DisplayName("S3: she sets hours, rules and tables, and makes it public, which it was not before")
    void theRestaurantOpens() {
        new AnonymousVisitor(installation).get(pelikan.at("")).expect(404);
        pelikan.opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8));
        table = pelikan.table("1", 8);
        pelikan.table("2", 8);
        mona.put(pelikan.at("/visibility"), JsonBodies.of("visible", true)).expect(400, "MALFORMED");
        pelikan.show("PRIVATE");
        pelikan.show("PUBLIC");
    }

    @Test
    @Order(3)
    @DisplayName("S1: Sam is invited by mail, signs up, accepts with the code, and is staff, not manager")
    void aServerJoins() {
        mona.create(pelikan.at("/staff-invitations"), JsonBodies.of("email", "sam@ross.test", "role", "STAFF"));
        var code = installation.inbox().await("sam@ross.test", "Pelikan").code();
        sam = StoryPerson.signUp(installation, App.STAFF, "Sam");
        sam.post("/staff-invitations/accept", JsonBodies.of("code", code + "x")).expect(404, "INVITATION_UNKNOWN");
        mona.post("/staff-invitations/accept", JsonBodies.of("code", code)).expect(403, "INVITED_SOMEONE_ELSE");
        sam.post("/staff-invitations/accept", JsonBodies.of("code", code)).expect(204);
        StoryRestaurant.awaitMembership(sam);
        assertThat(sam.get(pelikan.at("/staff")).expect(200).items()).hasSize(2);
        sam.put(pelikan.at("/visibility"), JsonBodies.of("visibility", "PRIVATE"))
                .expect(403);
        staffScreen = sam.looksAt(pelikan.at(STAFF_SCREEN));
    }

    private static boolean carriesIt(StoryPerson person) {
        return person.get("/me").expect(200).json().at("/membership/inToken").asBoolean();
    }
}
