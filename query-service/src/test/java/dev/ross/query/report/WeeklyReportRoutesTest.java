package dev.ross.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.RenderWeeklyReport;
import dev.ross.contracts.report.RenderedReport;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.HttpVisitor.Answer;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class WeeklyReportRoutesTest {
    private static final IsoWeek WEEK = IsoWeek.of("2026-W03");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    QueryGateway queries;

    @Test
    void aReportIsJsonUnlessSomethingElseIsAskedFor() {
        var restaurant = issued("routes1", WEEK);

        var answer = report(restaurant, "Accept", "*/*");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().at("/id").asString()).isEqualTo("routes1.2026-W03");
        assertThat(answer.json().at("/from").asString()).isEqualTo("2026-01-12");
        assertThat(answer.json().at("/restaurant/currency").asString()).isEqualTo("SEK");
        assertThat(answer.json().at("/weekdays").size()).isEqualTo(7);
        assertThat(Long.parseLong(Objects.requireNonNull(answer.header("Ross-Position"))))
                .isEqualTo(answer.json().at("/position").asLong());
    }

    @Test
    void eachFormatIsAtTheSameAddressInTheReadersLanguage() {
        var restaurant = issued("routes2", WEEK);

        var page = report(restaurant, "Accept", "text/html,*/*;q=0.8", "Accept-Language", "sv-SE,en;q=0.5");
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Content-Language")).isEqualTo("sv");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.response().body()).contains("<html lang=\"sv\"", "Vecka 3 på The routes2", "En lugn vecka");

        var pdf = report(restaurant, "Accept", "application/pdf", "Accept-Language", "de");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"the-routes2-woche-2026-03.pdf\"");
        assertThat(pdf.response().body()).startsWith("%PDF-1.");

        var csv = report(restaurant, "Accept", "text/csv");
        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"the-routes2-week-2026-03.csv\"");
        assertThat(csv.response().body())
                .startsWith("\uFEFFsection,figure,date")
                .contains("seatings,covers,,,0,,,count");
    }

    @Test
    void otherFormatsAreNotToBeHad() {
        var refused = report(issued("routes3", WEEK), "Accept", "image/png");

        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.json().at("/detail").asString()).contains("application/pdf or text/csv");
        assertThat(report(EventScenes.at("routes3"), "Accept", "text/event-stream")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void aReportThatTheCallerHasIsNotSentAgain() {
        var restaurant = issued("routes4", WEEK);
        for (var format : new String[] {"application/json", "text/html", "application/pdf", "text/csv"}) {
            var tag =
                    Objects.requireNonNull(report(restaurant, "Accept", format).header("ETag"));

            assertThat(report(restaurant, "Accept", format, "If-None-Match", tag)
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void aWeekWithoutAReportIsUnknown() {
        var restaurant = issued("routes5", WEEK);

        for (var week : new String[] {"2026-W02", "2026-W04", "2026-W60", "last-week"}) {
            var refused = manager(restaurant, "/weekly-reports/" + week, "Accept", "application/json");
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.json().at("/code").asString()).isEqualTo("UNKNOWN");
        }
    }

    @Test
    void parametersAreReadStrictly() {
        var restaurant = issued("routes10", WEEK);

        assertThat(code(manager(restaurant, "/weekly-reports?limit=0"))).isEqualTo("MALFORMED");
        assertThat(code(manager(restaurant, "/weekly-reports?after=x"))).isEqualTo("MALFORMED");
        assertThat(code(manager(restaurant, "/weekly-reports?week=2026-W03"))).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(code(manager(restaurant, "/weekly-reports/2026-W03?format=pdf")))
                .isEqualTo("UNKNOWN_PARAMETER");
    }

    private static String code(Answer refused) {
        assertThat(refused.status()).isEqualTo(400);
        return refused.json().at("/code").asString();
    }

    @Test
    void onlyManagersReadReports() {
        var restaurant = issued("routes6", WEEK);
        log.append(restaurant.joined("sam", RestaurantRole.STAFF));
        var address = "/restaurants/routes6/weekly-reports";

        for (var path : new String[] {address, address + "/" + WEEK}) {
            assertThat(visitor.get(path, QueryTokenIssuer.staff("sam", "routes6"))
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.get(path, QueryTokenIssuer.guest("gus")).status())
                    .isEqualTo(403);
            assertThat(manager(restaurant, path.substring("/restaurants/routes6".length()))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theListHasTheLatestFirstAndPages() {
        var restaurant = registered("routes7");
        var week = IsoWeek.of("2026-W02");
        for (var issued = 0; issued < 5; issued++, week = week.next()) log.append(issue(restaurant, week));

        var first = manager(restaurant, "/weekly-reports?limit=2");
        assertThat(first.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/week").asString()))
                .containsExactly("2026-W06", "2026-W05");
        var item = first.json().at("/items/0");
        assertThat(item.at("/id").asString()).isEqualTo("routes7.2026-W06");
        assertThat(item.at("/from").asString()).isEqualTo("2026-02-02");
        assertThat(item.at("/to").asString()).isEqualTo("2026-02-08");
        assertThat(item.at("/currency").asString()).isEqualTo("SEK");
        assertThat(item.at("/covers").asInt()).isZero();
        assertThat(item.at("/leftOpen").asInt()).isZero();

        var next = first.json().at("/next").asString();
        var second = manager(restaurant, "/weekly-reports?limit=2&after=" + next);
        assertThat(second.json()
                        .at("/items")
                        .valueStream()
                        .map(line -> line.at("/week").asString()))
                .containsExactly("2026-W04", "2026-W03");
        var last = manager(
                restaurant,
                "/weekly-reports?limit=2&after=" + second.json().at("/next").asString());
        assertThat(last.json()
                        .at("/items")
                        .valueStream()
                        .map(line -> line.at("/week").asString()))
                .containsExactly("2026-W02");
        assertThat(last.json().has("next")).isFalse();
    }

    @Test
    void theReportIsRenderedForAMail() throws Exception {
        var restaurant = issued("routes8", WEEK);
        report(restaurant, "Accept", "application/json"); // waits until it is shown

        var rendered = queries.query(new RenderWeeklyReport(restaurant.id(), WEEK, "de-AT"), RenderedReport.class)
                .get(20, TimeUnit.SECONDS);

        assertThat(rendered.subject()).isEqualTo("Woche 3, The routes8: eine ruhige Woche");
        assertThat(rendered.html()).contains("<html lang=\"de\"");
        assertThat(rendered.text()).contains("teilen Sie die Adresse Ihrer Buchungsseite");
        assertThat(rendered.fileName()).isEqualTo("the-routes8-woche-2026-03.pdf");
        assertThat(new String(rendered.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void aReportThatIsNotShownYetIsNotRendered() {
        var restaurant = issued("routes9", WEEK);
        report(restaurant, "Accept", "application/json");

        assertThatThrownBy(() -> queries.query(
                                new RenderWeeklyReport(restaurant.id(), WEEK.next(), "en"), RenderedReport.class)
                        .get(20, TimeUnit.SECONDS))
                .hasMessageContaining("is not shown yet");
    }

    private EventScenes issued(String name, IsoWeek week) {
        var restaurant = registered(name);
        log.append(issue(restaurant, week));
        return restaurant;
    }

    private EventScenes registered(String name) {
        var restaurant = EventScenes.at(name);
        log.append(restaurant.registered(), restaurant.joined("mia", RestaurantRole.MANAGER));
        return restaurant;
    }

    private static WeeklyReportIssued issue(EventScenes restaurant, IsoWeek week) {
        return new WeeklyReportIssued(restaurant.id(), week, EventScenes.ZONE, week.reportDueAt(EventScenes.ZONE));
    }

    private Answer report(EventScenes restaurant, String... headers) {
        return manager(restaurant, "/weekly-reports/" + WEEK, headers);
    }

    private Answer manager(EventScenes restaurant, String path, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Ross-Position";
        all[headers.length + 1] = String.valueOf(log.position());
        return visitor.get(
                "/restaurants/" + restaurant.id() + path,
                QueryTokenIssuer.manager("mia", restaurant.id().toString()),
                all);
    }
}
