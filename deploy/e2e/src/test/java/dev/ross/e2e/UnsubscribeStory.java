package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Http;
import dev.ross.e2e.wire.JsonBodies;
import dev.ross.e2e.wire.Request;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guests who consent are thanked for their visit, and can say by the link of that mail that they want no more. */
@Order(9)
@ExtendWith(SharedInstallation.class)
class UnsubscribeStory {
    private static final String LINK = "/unsubscribe/";
    private static final String THANKS = "thank you for your visit";
    private static final int SCANS = 1_000;

    @Test
    @DisplayName("A guest is thanked, unsubscribes with one click, and is not thanked at the next restaurant")
    void aGuestIsThankedOnce(InstallationFixture installation) {
        var tora = StoryPerson.signUp(installation, App.STAFF, "Tora");
        var place = StoryRestaurant.withOneTable(tora, "Thankful");
        var tuva = consenting(installation, "Tuva");
        visit(place, tuva);
        var link = installation.inbox().await(tuva.email(), THANKS).link(LINK);
        assertThat(link.toString()).startsWith(installation.system() + "/api/v1/unsubscribe/");

        for (int scan = 0; scan < SCANS; scan++)
            new Request(scan % 2 == 0 ? "GET" : "HEAD", link, null)
                    .accepting("text/html")
                    .send()
                    .expect(200);
        assertThat(consents(tuva)).isOne();
        assertThat(Request.page(link))
                .contains("method=\"post\"", "action=\"" + link.getRawPath() + "?page=true\"")
                .doesNotContain(tuva.name(), tuva.email());
        Http.form(URI.create(link.toString().replace("FEEDBACK", "NEWS")), "List-Unsubscribe=One-Click")
                .expect(404);
        assertThat(consents(tuva)).isOne();

        Http.form(link, "List-Unsubscribe=One-Click").expect(204);
        await().atMost(Duration.ofMinutes(1)).until(() -> consents(tuva) == 0);
        Http.form(link, "List-Unsubscribe=One-Click").expect(204);

        var other = StoryRestaurant.withOneTable(StoryPerson.signUp(installation, App.STAFF, "Torvi"), "Thankless");
        visit(other, tuva);
        var tilde = consenting(installation, "Tilde");
        visit(other, tilde);
        installation.inbox().await(tilde.email(), THANKS);
        assertThat(installation.inbox().find(tuva.email(), THANKS)).hasSize(1);
    }

    @Test
    @DisplayName("The button of the page unsubscribes as well, and the page says so")
    void aGuestPressesTheButton(InstallationFixture installation) {
        var place = StoryRestaurant.withOneTable(StoryPerson.signUp(installation, App.STAFF, "Tilda"), "Grateful");
        var tove = consenting(installation, "Tove");
        visit(place, tove);
        var link = installation.inbox().await(tove.email(), THANKS).link(LINK);

        var pressed = Http.form(URI.create(link + "?page=true"), "").expect(303);

        assertThat(Request.page(link.resolve(pressed.header("Location")))).contains("You will get no more such mails");
        await().atMost(Duration.ofMinutes(1)).until(() -> consents(tove) == 0);
    }

    private static StoryPerson consenting(InstallationFixture installation, String name) {
        var guest = StoryPerson.signUp(installation, App.GUEST, name);
        guest.put("/me/preferences", JsonBodies.of("channels", List.of("EMAIL"), "consent", List.of("FEEDBACK")))
                .expect(204);
        return guest;
    }

    private static int consents(StoryPerson guest) {
        return guest.get("/me").expect(200).json().at("/preferences/consent").size();
    }

    /** The guest asks for a table, sits at it and leaves. */
    private static void visit(StoryRestaurant place, StoryPerson guest) {
        var visit = place.ask(guest, place.soon(), "");
        place.manager().post("/seatings/" + visit + "/seat").expect(204);
        place.manager().post("/seatings/" + visit + "/close").expect(204);
    }
}
