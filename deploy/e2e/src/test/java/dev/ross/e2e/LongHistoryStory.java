package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.JsonBodies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A restaurant and a team that were changed so often that their aggregates are loaded from snapshots. */
@Order(6)
@ExtendWith(SharedInstallation.class)
@SuppressWarnings("NullAway.Init") // set in a setup method
class LongHistoryStory {
    /** More events than are ever read without a snapshot. */
    private static final int OFTEN = 50;

    private static InstallationFixture installation;
    private static StoryPerson greta;
    private static StoryRestaurant old;

    @BeforeAll
    static void manyYearsPass(InstallationFixture opened) {
        installation = opened;
        greta = StoryPerson.signUp(installation, App.STAFF, "Greta");
        old = StoryRestaurant.foundedBy(greta, "Den Gamla", "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8));
        old.table("1", 4);
        for (int year = 0; year < OFTEN; year++) {
            old.show(year % 2 == 0 ? "PRIVATE" : "PUBLIC");
            var invitation = JsonBodies.of("email", "nobody" + year + "@ross.test", "role", "STAFF");
            var invited = greta.create(old.at("/staff-invitations"), invitation);
            greta.delete(old.at("/staff-invitations/" + invited)).expect(204);
        }
    }

    @Test
    void itsManagerIsStillLetInToldOfRequestsAndItsMailsNameIt() {
        assertThat(greta.get(old.at("/staff")).expect(200).items()).hasSize(1);
        var gita = StoryPerson.signUp(installation, App.GUEST, "Gita");

        old.ask(gita, old.soon(), "");

        installation.inbox().await(greta.email(), "Den Gamla: Gita Test asks");
        installation.inbox().await(gita.email(), "Den Gamla: your request");
    }
}
