package dev.ross.query.seating.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.platform.codes.VisitLink;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs that look for harmful links open each link of a mail before its reader does, and prefetch it. */
@QueryServiceTest
class LinkScannerTest {
    private static final LocalDateTime EVENING = LocalDateTime.parse("2030-06-01T19:30");
    private static final int TIMES = 1_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    VisitLinks links;

    @Autowired
    MongoDatabase views;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES) // on a machine that is busy with other work
    void aLinkThatIsOpenedAThousandTimesChangesNothing() throws Exception {
        var address = accepted("scanned1");
        assertThat(send("GET", address + "?position=" + log.position()).statusCode())
                .isEqualTo(200);
        var position = log.position();
        var before = documents();

        for (int time = 0; time < TIMES; time++)
            assertThat(send(time % 2 == 0 ? "HEAD" : "GET", address).statusCode())
                    .isEqualTo(200);

        assertThat(log.position()).isEqualTo(position);
        assertThat(documents()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void nothingKeepsThePageOrPassesItsAddressOn() throws Exception {
        var address = accepted("scanned2");
        for (var method : List.of("GET", "HEAD")) {
            var page = send(method, address + "?position=" + log.position());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                    .isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Content-Language")).hasValue("de");
            assertThat(page.headers().firstValue("ETag")).isEmpty();
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .endsWith("'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(page.body().isEmpty()).isEqualTo(method.equals("HEAD"));
        }
    }

    @Test
    void theReadingSideAnswersNoForm() throws Exception {
        var address = accepted("scanned3");

        assertThat(send("POST", address).statusCode()).isIn(403, 404, 405);
        assertThat(send("PUT", address).statusCode()).isIn(403, 404, 405);
    }

    private String accepted(String name) {
        var restaurant = EventScenes.at(name);
        var seating = restaurant.seatingId("s1");
        log.append(
                restaurant.registered(),
                restaurant.asked("s1", "gus", EVENING),
                new SeatingAccepted(seating, ActingSide.STAFF, null, EventScenes.OPENING));
        var start = EVENING.atZone(EventScenes.ZONE).toInstant();
        return "/visit-links/" + links.codeOf(new VisitLink(seating, start));
    }

    private HttpResponse<String> send(String method, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + visitor.port() + "/api/v1" + address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "de-AT,de;q=0.9,en;q=0.8")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<Document> documents() {
        var documents = views.getCollection(LinkedVisits.NAME).find().into(new ArrayList<>());
        documents.sort(Comparator.comparing(document -> String.valueOf(document.get("_id"))));
        return documents;
    }
}
