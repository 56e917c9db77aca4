package dev.ross.e2e;

import static dev.ross.e2e.ViewItems.holds;
import static dev.ross.e2e.ViewItems.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.documentdb.DocumentDb;
import dev.ross.e2e.documentdb.StoredPositions;
import dev.ross.e2e.installation.HealthProbe;
import dev.ross.e2e.installation.OneProcess;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.people.WatchedScreen;
import dev.ross.e2e.wire.JsonBodies;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The store of the views is killed and started again, while bookings are written down and a stream is open. */
@Order(9)
@ExtendWith({SharedInstallation.class, StepByStep.class})
@EnabledIfSystemProperty(named = DocumentDb.WANTED, matches = "true", disabledReason = "the profile documentdb is off")
@SuppressWarnings("NullAway.Init") // each step needs the state left by the one before
class DocumentDbStory {
    private static final int DAYS_AHEAD = 30;

    private static OneProcess installation;
    private static StoryRestaurant pantry;
    private static StoryPerson disa;
    private static StoryPerson dag;
    private static String asked;
    private static WatchedScreen staffScreen;
    private static WatchedScreen card;

    @AfterAll
    static void goHome() {
        if (staffScreen != null) staffScreen.close();
        if (card != null) card.close();
    }

    @Test
    @Order(1)
    @DisplayName("A guest asks; she and the staff see it")
    void aGuestAsks(OneProcess opened) {
        installation = opened;
        disa = StoryPerson.signUp(installation, App.STAFF, "Disa");
        dag = StoryPerson.signUp(installation, App.GUEST, "Dag");
        pantry = StoryRestaurant.foundedBy(disa, "Skafferiet", "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8, "horizonDays", 700));
        pantry.table("1", 8);
        pantry.show("PUBLIC");
        staffScreen = disa.looksAt(pantry.at("/live?views=seatings"));
        asked = pantry.ask(dag, pantry.soon().plusDays(2), "");
        card = dag.looksAt("/seatings/" + asked);
        card.shows("the request", is("PENDING"));
        staffScreen.shows("the request", list -> holds(list, asked, "PENDING"));
    }

    @Test
    @Order(2)
    @DisplayName("The store is killed among bookings and started again: nothing that was written or shown is lost")
    void theStoreIsKilled() {
        var health = new HealthProbe(installation.launch().ports().management());
        try (var calls = new SteadyBookings(pantry, disa, pantry.now().plusDays(DAYS_AHEAD))) {
            calls.awaitMore(10);
            var shown = booked(10);
            var written = StoredPositions.in(installation.views());
            installation.views().kill();
            await("readiness says so").atMost(Duration.ofSeconds(30)).until(() -> !health.isReady());
            calls.awaitMore(6); // commands need no views

            var begun = System.nanoTime();
            installation.views().restart();
            assertThat(StoredPositions.in(installation.views()).lacking(written))
                    .isEmpty();
            await("readiness comes back").atMost(Duration.ofSeconds(60)).until(health::isReady);
            System.out.printf("%d documents; ready %.1f s after the start.%n", written.count(), seconds(begun));
            calls.awaitMore(6);
            var answered = calls.end();
            assertThat(booked(answered.size())).containsAll(shown).containsAll(answered.values());
        }
    }

    @Test
    @Order(3)
    @DisplayName("The journey goes on: staff accept, and the guest and they see it")
    void theJourneyGoesOn() {
        staffScreen.resumeIfEnded();
        card.resumeIfEnded();
        disa.post("/seatings/" + asked + "/accept").expect(204);
        card.shows("she is accepted", is("ACCEPTED"));
        staffScreen.shows("the answer", list -> holds(list, asked, "ACCEPTED"));
        assertThat(holds(dag.hearing(disa).get("/me/seatings").expect(200).json(), asked, "ACCEPTED"))
                .isTrue();
        var later = pantry.ask(dag, pantry.soon().plusDays(4), "");
        staffScreen.shows("another request", list -> holds(list, later, "PENDING"));
    }

    /** The ids of the bookings of so many days that staff see. */
    private static List<String> booked(int days) {
        LocalDate first = pantry.now().toLocalDate().plusDays(DAYS_AHEAD);
        var path = pantry.at("/seatings?from=%s&to=%s&limit=200".formatted(first, first.plusDays(days)));
        var ids = new ArrayList<String>();
        disa.get(path)
                .expect(200)
                .items()
                .forEach(line -> ids.add(line.get("id").asString()));
        return ids;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
