package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.installation.OneProcess;
import dev.ross.e2e.people.Account;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** {@code deploy/run --evening} shows an evening in progress at the demo restaurant, whatever the time of day is. */
@Order(12)
@TestMethodOrder(OrderAnnotation.class)
@DisabledIfSystemProperty(
        named = SharedInstallation.CLUSTER,
        matches = "true",
        disabledReason = "an installation in one process has the demo restaurant")
@SuppressWarnings("NullAway.Init") // set in a setup method
class DemoEveningStory {
    private static OneProcess installation;
    private static StoryPerson manager;
    private static String restaurant;

    @BeforeAll
    static void itOpens() throws IOException {
        installation = OneProcess.withADemoEvening("demo-evening");
        installation.open();
        awaitPrinted("An evening is in progress at the demo restaurant.");
        var login = Files.readString(installation.launch().home().resolve("demo-logins.txt"))
                .lines()
                .filter(line -> line.startsWith("manager"))
                .map(line -> line.split("\\s+"))
                .findFirst()
                .orElseThrow();
        manager = StoryPerson.logIn(installation, App.STAFF, new Account("Manager", "Demo", login[1], login[2]));
        restaurant = manager.claims().get("restaurantId").asString();
    }

    @AfterAll
    static void itCloses() {
        installation.close();
    }

    @Test
    @Order(1)
    @DisplayName("The floor plan has parties at many tables, with orders in every stage, and one of them calls")
    void theFloorIsBusy() {
        var plan = screen("/floor-plan");
        assertThat(texts(plan.get("tables"), "/state")).contains("FREE", "HAILING", "SEATED");
        assertThat(texts(plan.get("tables"), "/party/orderStage"))
                .contains("OPENED", "ORDERED", "WAITING_FOR_KITCHEN", "BILL_REQUESTED", "PAYING");
        assertThat(texts(screen("/hails").get("items"), "/status")).containsExactly("OPEN");
    }

    @Test
    @Order(2)
    @DisplayName("The book has walk-ins, reservations, requests to answer and a visit that is over; a party waits")
    void theBookIsFull() {
        var book = screen("/seatings?limit=200").get("items");
        assertThat(texts(book, "/status")).filteredOn("PENDING"::equals).hasSize(3);
        assertThat(book.valueStream()
                        .filter(line -> line.get("status").asString().equals("SEATED"))
                        .map(line -> line.get("source").asString()))
                .contains("WALK_IN", "PHONE", "ONLINE");
        assertThat(texts(screen("/seatings?status=CLOSED").get("items"), "/guestName"))
                .containsExactly("Marchetti");
        var today = book.get(0).get("serviceDate").asString();
        assertThat(texts(screen("/waitlist?date=" + today).get("items"), "/partySize"))
                .containsExactly("10");
    }

    @Test
    @Order(3)
    @DisplayName("The kitchen has tickets to prepare and ready ones, an allergy, a void, and dishes that run out")
    void theKitchenWorks() {
        var tickets = screen("/kitchen-tickets").get("items");
        assertThat(texts(tickets, "/status")).contains("FIRED", "READY");
        assertThat(tickets.toString()).contains("\"allergies\":[\"NUTS\"]", "\"kind\":\"VOID\"");
        var menu = screen("/menu").get("items");
        assertThat(texts(menu, "/soldOut")).containsOnlyOnce("true");
        assertThat(texts(menu, "/left")).contains("1");
    }

    @Test
    @Order(4)
    @DisplayName("A bill has a comp, and the line that moved from it to another table is on that bill")
    void billsDiffer() {
        var bauer = manager.get("/orders/" + orderAt("10")).expect(200).json().toString();
        var costa = manager.get("/orders/" + orderAt("11")).expect(200).json();
        assertThat(bauer).contains("COMP");
        assertThat(texts(costa.get("lines"), "/name")).contains("Rioja, glass");
    }

    @Test
    @Order(5)
    @DisplayName("A party that was expected is late within minutes")
    void someoneIsLate() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> screen("/seatings?limit=200").toString().contains("LATE"));
    }

    @Test
    @Order(6)
    @DisplayName("A second start with the option makes no second evening")
    void anotherStartLeavesItAsItIs() {
        var before = texts(screen("/seatings?limit=200").get("items"), "/id");
        installation.stop();
        installation.open();
        awaitPrinted("The demo restaurant has its evening from an earlier start");
        manager.refresh();
        assertThat(texts(screen("/seatings?limit=200").get("items"), "/id")).isEqualTo(before);
    }

    private static String orderAt(String table) {
        return screen("/floor-plan")
                .get("tables")
                .valueStream()
                .filter(each -> each.get("label").asString().equals(table))
                .map(each -> each.at("/party/orderId").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode screen(String path) {
        return manager.get("/restaurants/" + restaurant + path).expect(200).json();
    }

    /** The values at this place of each item that has it. */
    private static List<String> texts(JsonNode items, String pointer) {
        return items.valueStream()
                .map(item -> item.at(pointer))
                .flatMap(value -> value.isMissingNode() ? Stream.empty() : Stream.of(value.asString()))
                .toList();
    }

    private static void awaitPrinted(String sentence) {
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> installation.printed().contains(sentence));
    }
}
