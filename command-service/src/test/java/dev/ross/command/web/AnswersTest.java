package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of responses: success and rejection. */
class AnswersTest {
    private static Service service;
    private static String restaurant;
    private static String manager;
    private static String guest;

    @BeforeAll
    static void open() throws Exception {
        service = new Service();
        restaurant = service.openRestaurantOf("mona");
        manager = service.issuer.worker("mona", restaurant, "MANAGER");
        guest = service.issuer.guest("gina");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void whatIsCreatedIsNamedPlacedAndPositioned() throws Exception {
        var answer = request(20).as(guest).send().expect(201);
        assertThat(answer.id()).startsWith(restaurant + ".");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/seatings/" + answer.id());
        assertThat(answer.header("Ross-Version")).isEqualTo("1");
        assertThat(answer.header("Ross-Position")).matches("[0-9]+");
    }

    @Test
    void whatIsDoneHasNoBodyYetAVersionAndAPosition() throws Exception {
        var seating = request(21).as(guest).send().id();
        var answer = service.post("/seatings/" + seating + "/accept")
                .as(manager)
                .send()
                .expect(204);
        assertThat(answer.response().body()).isEmpty();
        assertThat(answer.header("Ross-Version")).isEqualTo("2");
        var again = service.post("/seatings/" + seating + "/accept")
                .as(manager)
                .send()
                .expect(204);
        assertThat(again.header("Ross-Version")).isEqualTo("2");
        assertThat(Long.parseLong(String.valueOf(again.header("Ross-Position"))))
                .isGreaterThanOrEqualTo(Long.parseLong(String.valueOf(answer.header("Ross-Position"))));
    }

    @ParameterizedTest
    @CsvSource({
        "dryrun=true, UNKNOWN_PARAMETER",
        "dry_run=true, UNKNOWN_PARAMETER",
        "dryRun=, MALFORMED",
        "dryRun, MALFORMED",
        "dryRun=maybe, MALFORMED",
        "dryRun=1, MALFORMED",
        "dryRun=0, MALFORMED",
        "dryRun=yes, MALFORMED",
        "dryRun=no, MALFORMED",
        "dryRun=on, MALFORMED",
        "dryRun=off, MALFORMED",
        "dryRun=TRUE, MALFORMED",
        "dryRun=true&dryRun=false, MALFORMED"
    })
    void aDryRunThatIsMisspeltIsNotDoneForReal(String query, String code) throws Exception {
        var hours = "/restaurants/" + restaurant + "/opening-hours";
        var refused = service.call("PUT", hours + "?" + query)
                .as(manager)
                .with("{\"weekly\": []}")
                .send()
                .expect(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.header("Ross-Version")).isNull();
    }

    @Test
    void whatTheStateForbidsIsAConflictWithItsCode() throws Exception {
        var seating = request(22).as(guest).send().id();
        var answer = service.post("/seatings/" + seating + "/close")
                .as(manager)
                .send()
                .expect(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:ross:problem:not-seated");
        assertThat(answer.json().path("status").asInt()).isEqualTo(409);
        assertThat(answer.json().path("title").asString()).isEqualTo("Conflict");
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
        assertThat(answer.code()).isEqualTo("NOT_SEATED");
    }

    @Test
    void whoIsTooLateForAHailIsToldWhoTookIt() throws Exception {
        var party = seatedParty();
        var hail = service.post(party + "/hails")
                .as(guest)
                .with("{\"kind\": \"BILL\"}")
                .send()
                .id();
        var sam = StaffHiring.hire(service, restaurant, manager, "sam");
        service.post(party + "/hails/" + hail + "/claim").as(sam).send().expect(204);
        var answer = service.post(party + "/hails/" + hail + "/claim")
                .as(manager)
                .send()
                .expect(409);
        assertThat(answer.code()).isEqualTo("HAIL_ALREADY_CLAIMED");
        assertThat(answer.json().path("claimedBy").asString()).isEqualTo("sam");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": 2, \"tip\": 5} | /tip",
                "{\"startsAt\": \"tomorrow\", \"partySize\": 2} | /startsAt",
                "{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": \"2\"} | /partySize",
                "{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": 2.5} | /partySize",
                "{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": 0} | /partySize",
                "{\"startsAt\": \"2027-01-01T19:00\"} | /partySize",
                "{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": 2, \"notes\": 5} | /notes",
                "{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": 2, \"notes\": \"\\ud800\"} | /notes",
                "{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": 2, \"guest\": {\"name\": \"\"}} | /guest/name",
                "{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": 2,"
                        + " \"guest\": {\"name\": \"Bo\", \"phone\": \"0701234567\"}} | /guest/phone",
                "{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": 2,"
                        + " \"guest\": {\"name\": \"Bo\", \"language\": \"Swedish\"}} | /guest/language"
            })
    void aFieldThatIsNotAsItMustBeIsPointedAt(String body, String pointer) throws Exception {
        var answer = service.post("/restaurants/" + restaurant + "/seatings")
                .as(guest)
                .with(body)
                .send()
                .expect(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
        showsNothingOfUs(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"startsAt\": }", "{} {}", "\u0000"})
    void whatIsNoRequestIsMalformed(String body) throws Exception {
        var answer = service.post("/restaurants/" + restaurant + "/seatings")
                .as(guest)
                .with(body)
                .send()
                .expect(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        showsNothingOfUs(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /opening-hours | {\"weekly\": [{}]}",
                "PUT | /opening-hours | {\"weekly\": [null]}",
                "PUT | /opening-hours | {\"weekly\": null}",
                "PUT | /opening-hours | {}",
                "PUT | /booking-policy | {\"turnMinutes\": [null]}",
                "PUT | /booking-policy | {\"turnMinutes\": []}",
                "PUT | /booking-policy | {\"slotMinutes\": 1}",
                "PUT | /booking-policy | {\"confirmation\": 1}",
                "PUT | /booking-policy | {\"quietHours\": {}}",
                "PUT | /booking-policy | {\"quietHours\": {\"from\": \"22:00\"}}",
                "PUT | /booking-policy | {\"quietHours\": {\"to\": \"08:00\"}}",
                "PUT | /time-zone | {\"timeZone\": \"GMT+1\"}",
                "PUT | /time-zone | {\"timeZone\": \"+01:00\"}",
                "PUT | /time-zone | {\"timeZone\": \"Etc/GMT+2\"}",
                "PUT | /time-zone | {\"timeZone\": \"EST5EDT\"}",
                "PUT | /time-zone | {\"timeZone\": \"UTC\"}",
                "POST | /walk-ins | {\"partySize\": 2, \"tables\": [null]}",
                "POST | /walk-ins | {\"partySize\": 2, \"stayMinutes\": 5}",
                "POST | /tables | {\"label\": \"9\", \"minSeats\": 5, \"maxSeats\": 2, \"bookable\": \"ONLINE\"}",
                "POST | /staff-invitations | {\"email\": \"nobody\", \"role\": \"STAFF\"}",
                "PUT | /profile | {\"name\": \"X\", \"description\": \"\", \"region\": \"Atlantis\"}"
            })
    void hostileSettingsAreMalformedAndNotStored(String method, String path, String body) throws Exception {
        var answer = service.call(method, "/restaurants/" + restaurant + path)
                .as(manager)
                .with(body)
                .send()
                .expect(400);
        showsNothingOfUs(answer);
        assertThat(request(30)
                        .as(service.issuer.guest("still-" + body.hashCode()))
                        .send()
                        .status())
                .isIn(201, 409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"channels\": [\"EMAIL\", \"PIGEON\"], \"consent\": []} | /channels/1",
                "{\"channels\": [0], \"consent\": []} | /channels/0",
                "{\"channels\": [null], \"consent\": []} | /channels",
                "{\"channels\": [], \"consent\": [\"ANYTHING\"]} | /consent/0",
                "{\"channels\": [], \"consent\": null} | /consent",
                "{\"consent\": []} | /channels"
            })
    void whatNobodyCanPreferIsPointedAt(String body, String pointer) throws Exception {
        var answer = service.call("PUT", "/me/preferences")
                .as(guest)
                .with(body)
                .send()
                .expect(400);
        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .startsWith(pointer);
        showsNothingOfUs(answer);
    }

    @Test
    void preferencesSaidTwiceAreKeptOnce() throws Exception {
        var said = "{\"channels\": [\"PUSH\"], \"consent\": [\"FEEDBACK\"]}";
        var piet = service.issuer.guest("piet");
        for (int time = 0; time < 2; time++) {
            var answer = service.call("PUT", "/me/preferences")
                    .as(piet)
                    .with(said)
                    .send()
                    .expect(204);
            assertThat(answer.header("Ross-Version")).isEqualTo("0");
        }
    }

    @Test
    void aGuestSaysNothingThatIsForStaffToSay() throws Exception {
        service.post("/restaurants/" + restaurant + "/seatings")
                .as(guest)
                .with("{\"startsAt\": \"2027-01-01T19:00\", \"partySize\": 2, \"override\": true}")
                .send()
                .expect(400);
    }

    @Test
    void aPathThatNamesNoIdNamesNothing() throws Exception {
        for (var answer : new Service.Answer[] {
            service.post("/seatings/no!id/cancel").as(guest).send().expect(404),
            service.post("/seatings/no!id/accept").as(manager).send().expect(404),
            service.post("/orders/no!id/settle").as(manager).send().expect(404),
            service.post("/receipts/" + restaurant + ".0/print")
                    .as(manager)
                    .send()
                    .expect(404),
            service.post("/receipts/" + restaurant + ".one/print")
                    .as(guest)
                    .send()
                    .expect(404)
        }) assertThat(answer.code()).isEqualTo("UNKNOWN");
    }

    @Test
    void aNumberInThePathThatIsTooLargeIsPointedAt() throws Exception {
        var answer = service.post("/orders/" + restaurant + ".none/courses/99/fire")
                .as(manager)
                .send()
                .expect(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/course");
        assertThat(answer.json().at("/errors/0/detail").asString()).contains("9");
    }

    @Test
    void whatTheFrameworkRefusesHasACodeToo() throws Exception {
        for (var answer : new Service.Answer[] {
            service.post("/nonsense").as(guest).send().expect(404),
            service.call("PATCH", "/restaurants").as(guest).send().expect(405),
            service.post("/restaurants/" + restaurant + "/seatings")
                    .as(guest)
                    .with("{}")
                    .header("Content-Type", "text/plain")
                    .send()
                    .expect(415)
        }) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.code()).isNotEmpty();
            assertThat(answer.json().at("/type").asString()).startsWith("urn:ross:problem:");
            showsNothingOfUs(answer);
        }
    }

    @Test
    void whatWasObeyedIsAnsweredWhateverTheCallerAccepts() throws Exception {
        request(23).as(guest).header("Accept", "text/html").send().expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "text/html", "application/json;q=0", "*"})
    void whatIsRefusedIsAProblemDocumentWhateverTheCallerAccepts(String accept) throws Exception {
        var seatings = "/restaurants/" + restaurant + "/seatings";
        for (var answer : new Service.Answer[] {
            accepting(accept, service.post(seatings).with("{}"), 400),
            accepting(accept, service.post(seatings).with("{"), 400),
            accepting(accept, service.post(seatings + "?x=1").with("{}"), 400),
            accepting(accept, service.post(seatings).with("{}").header("If-Match", "x"), 400),
            accepting(accept, service.post("/seatings/no!id/cancel"), 404),
            accepting(accept, service.post("/nonsense"), 404),
            accepting(accept, service.call("PATCH", "/restaurants"), 405),
            accepting(accept, service.post(seatings).with("{}").header("Content-Type", "text/plain"), 415)
        }) {
            assertThat(answer.header("Content-Type")).as(answer.toString()).isEqualTo("application/problem+json");
            assertThat(answer.code()).isNotEmpty();
        }
        assertThat(accepting(accept, service.post("/nonsense"), 404).code()).isEqualTo("UNKNOWN");
        assertThat(accepting(accept, service.call("PATCH", "/restaurants"), 405).header("Allow"))
                .isEqualTo("POST");
    }

    private static Service.Answer accepting(String accept, Service.Call call, int status) throws Exception {
        return call.as(guest).header("Accept", accept).send().expect(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"Pass\", \"address\": \"0.0.0.0\"} | /printers/1/address",
                "{\"name\": \"Pass\", \"address\": \"255.255.255.255\"} | /printers/1/address",
                "{\"name\": \"Pass\", \"address\": \"224.0.0.1\"} | /printers/1/address",
                "{\"name\": \"Pass\", \"address\": \"::\"} | /printers/1/address",
                "{\"name\": \"Pass\", \"address\": \"printer.local\"} | /printers/1/address",
                "{\"name\": \" gRILL\", \"address\": \"192.168.1.41\"} | /printers",
                "{\"address\": \"192.168.1.41\"} | /printers/1/name",
                "null | /printers/1"
            })
    void aPrinterThatCannotWorkIsPointedAt(String second, String pointer) throws Exception {
        var answer = service.call("PUT", "/restaurants/" + restaurant + "/printers")
                .as(manager)
                .with("{\"printers\": [{\"name\": \"Grill\", \"address\": \"192.168.1.40\"}, %s]}".formatted(second))
                .send()
                .expect(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        showsNothingOfUs(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"hailEscalateAfterMinutes\": 0} | /hailEscalateAfterMinutes",
                "{\"remindBeforeMinutes\": [1, 2, 3, 4, 5, 6]} | /remindBeforeMinutes",
                "{\"remindBeforeMinutes\": [120, 43201]} | /remindBeforeMinutes/1"
            })
    void aSettingOutOfBoundsIsNamed(String body, String pointer) throws Exception {
        var answer = service.call("PUT", "/restaurants/" + restaurant + "/booking-policy")
                .as(manager)
                .with(body)
                .send()
                .expect(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void aBlankTextIsNoNumber() throws Exception {
        for (var value : new String[] {"\"   \"", "\"\"", "\"15\"", "\"\\t\""})
            for (var field : new String[] {"slotMinutes", "guestsMayOrder", "confirmation"}) {
                var answer = service.call("PUT", "/restaurants/" + restaurant + "/booking-policy")
                        .as(manager)
                        .with("{\"%s\": %s}".formatted(field, value))
                        .send()
                        .expect(400);
                assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/" + field);
            }
    }

    @Test
    void aHugeBodyIsRefused() throws Exception {
        assertThat(answerToAHugeBody().expect(413).code()).isEqualTo("TOO_LARGE");
    }

    /**
     * The connection is closed with some of the body unread, at times before a client still writing reads the response.
     */
    private static Service.Answer answerToAHugeBody() throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return service.post("/restaurants/" + restaurant + "/seatings")
                        .as(guest)
                        .with("{\"notes\": \"" + "x".repeat(300_000) + "\"}")
                        .send();
            } catch (IOException closed) {
                if (tries == 20) throw closed;
            }
        }
    }

    @Test
    void aYearOfNineDigitsIsRefusedAsAnyOther() throws Exception {
        var answer = service.post("/restaurants/" + restaurant + "/seatings")
                .as(guest)
                .with("{\"startsAt\": \"+999999999-12-31T19:00\", \"partySize\": 2}")
                .send()
                .expect(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void anUnverifiedAddressAcceptsNoInvitation() throws Exception {
        var token = service.issuer.token("ulla", "ross-staff-app", claims -> claims.claim("email_verified", false));
        var answer = service.post("/staff-invitations/accept")
                .as(token)
                .with("{\"code\": \"" + restaurant + ".x.y\"}")
                .send()
                .expect(403);
        assertThat(answer.code()).isEqualTo("EMAIL_NOT_VERIFIED");
    }

    @Test
    void aCodeThatIsNoneIsUnknown() throws Exception {
        var answer = service.post("/staff-invitations/accept")
                .as(service.issuer.newcomer("ulla"))
                .with("{\"code\": \"nonsense\"}")
                .send()
                .expect(404);
        assertThat(answer.code()).isEqualTo("INVITATION_UNKNOWN");
    }

    @Test
    void strangeClaimsAreABadToken() throws Exception {
        for (var claim : new String[] {"restaurantId", "restaurantRole"}) {
            var token = service.issuer.token(
                    "x",
                    "ross-staff-app",
                    claims -> claims.claim("restaurantId", restaurant)
                            .claim("restaurantRole", "STAFF")
                            .claim(claim, "no such thing!"));
            service.call("PUT", "/me/profile").as(token).with("{}").send().expect(401);
        }
    }

    /** A guest's party that came a little early. */
    private static String seatedParty() throws Exception {
        var soon = ZonedDateTime.now(ZoneId.of("Europe/Stockholm"))
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(3);
        var party = "/seatings/"
                + service.post("/restaurants/" + restaurant + "/seatings")
                        .as(guest)
                        .with("{\"startsAt\": \"%s\", \"partySize\": 2}".formatted(soon.toLocalDateTime()))
                        .send()
                        .id();
        service.post(party + "/accept").as(manager).send().expect(204);
        service.post(party + "/seat").as(manager).send().expect(204);
        return party;
    }

    private static Service.Call request(int daysAhead) {
        return service.post("/restaurants/" + restaurant + "/seatings")
                .with("{\"startsAt\": \"%sT19:00\", \"partySize\": 2}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(daysAhead)));
    }

    private static void showsNothingOfUs(Service.Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.response().body())
                .doesNotContain("dev.ross", "org.spring", "java.", "jackson", "Exception", "\\tat ", "trace");
    }
}
