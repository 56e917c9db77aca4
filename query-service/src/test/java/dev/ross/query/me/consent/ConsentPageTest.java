package dev.ross.query.me.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.platform.codes.ConsentLink;
import dev.ross.platform.codes.ConsentLinks;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page that a guest sees who opens the link of a mail by which they unsubscribe, and that scanners open too. */
@QueryServiceTest
class ConsentPageTest {
    private static final CustomerId GUS = CustomerId.of("gus");
    private static final int TIMES = 1_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    ConsentLinks links;

    @ParameterizedTest
    @EnumSource(ConsentPurpose.class)
    void theLinkShowsAPageWithOneButtonInTheReadersLanguage(ConsentPurpose purpose) throws Exception {
        var address = address(purpose, Instant.now());
        for (var language : List.of("en", "sv", "de")) {
            var page = send("GET", address, language);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Language")).hasValue(language);
            assertThat(page.body())
                    .startsWith("<!doctype html>")
                    .contains("<html lang=\"" + language + "\"", "<h1>")
                    .containsOnlyOnce("<form method=\"post\" action=\"/api/v1" + address + "?page=true\">")
                    .containsOnlyOnce("<button>")
                    .doesNotContain("<script", " th:", "??", "{0}", "null", " style=", "http://", "https://");
            look(purpose + "." + language, page.body());
            look(
                    "done." + language,
                    send("GET", address + "?done=true", language).body());
        }
    }

    @Test
    void afterTheButtonThePageSaysThatItIsDoneAndHasNoOther() throws Exception {
        var page = send("GET", address(ConsentPurpose.FEEDBACK, Instant.now()) + "?done=true", "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You will get no more such mails").doesNotContain("<form");
    }

    @Test
    void aLinkThatIsExpiredOrChangedHasNoButton() throws Exception {
        var good = address(ConsentPurpose.FEEDBACK, Instant.now());
        for (var none : List.of(
                address(ConsentPurpose.FEEDBACK, Instant.now().minus(Duration.ofDays(401))),
                good + "x",
                good.replace("gus", "eve"),
                good.replace("FEEDBACK", "NEWS"),
                good.replace("FEEDBACK", "OTHER"))) {
            var page = send("GET", none, "en");
            assertThat(page.statusCode()).as(none).isEqualTo(404);
            assertThat(page.body()).contains("This link is not valid").doesNotContain("<form");
        }
    }

    @Test
    void aProgramReadsWhatTheLinkWithdraws() {
        var answer = visitor.get(address(ConsentPurpose.FEEDBACK, Instant.now()), null, "Accept", "application/json");

        assertThat(answer.json().at("/purpose").asString()).isEqualTo("FEEDBACK");
        assertThat(Instant.parse(answer.json().at("/expiresAt").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(399)), Instant.now().plus(Duration.ofDays(401)));
    }

    @Test
    void aLinkThatIsOpenedAThousandTimesChangesNothingAndIsKeptNowhere() throws Exception {
        var address = address(ConsentPurpose.FEEDBACK, Instant.now());
        var position = log.position();
        for (int time = 0; time < TIMES; time++) {
            var page = send(time % 2 == 0 ? "HEAD" : "GET", address, "en");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        }
        assertThat(log.position()).isEqualTo(position);
        assertThat(send("POST", address, "en").statusCode()).isIn(403, 404, 405);
    }

    private String address(ConsentPurpose purpose, Instant mailedAt) {
        return ConsentLinks.PATH + links.codeOf(ConsentLink.mailedAt(mailedAt, GUS, purpose));
    }

    private static void look(String name, String html) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "pages"));
        assertThat(Files.writeString(folder.resolve("unsubscribe." + name + ".html"), html))
                .exists();
    }

    private HttpResponse<String> send(String method, String address, String language) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + visitor.port() + "/api/v1" + address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
