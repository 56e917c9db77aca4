package dev.ross.command.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.offline.RefusedContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A tablet sends what it recorded without a connection. */
@SuppressWarnings("NullAway")
class OfflineBatchTest {
    private static final Instant AT = Instant.now().minusSeconds(600);

    private static final String TEA = "{\"lines\": [{\"lineId\": \"%s\", \"quantity\": 2, \"openItem\": {\"name\":"
            + " \"Tea\", \"price\": 4000, \"taxRate\": 120000}}]}";

    private static Service service;
    private static SampleRestaurant restaurant;

    @BeforeAll
    static void open() throws Exception {
        service = new Service();
        restaurant = SampleRestaurant.open(service);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void everyKindOfCommandIsCarriedOutAsAtItsOwnAddress() throws Exception {
        var order = SampleOrder.opened(restaurant);
        var outcomes = send(
                order.path(),
                command("a", "ADD_LINES", "\"body\": " + TEA.formatted("tea")),
                command("b", "REMOVE", "\"lineId\": \"tea\", \"body\": {\"units\": 1}"),
                command("c", "HOLD", "\"lineId\": \"first\""),
                command("d", "HOLD_COURSE", "\"course\": 2"),
                command("e", "FIRE", "\"lineId\": \"first\""),
                command("f", "READY", "\"lineId\": \"first\""),
                command("g", "VOID", "\"lineId\": \"first\", \"body\": {\"units\": 1, \"reason\": \"Sold out\"}"),
                command("h", "SERVED", "\"lineId\": \"first\", \"body\": {\"part\": 0}"),
                command("i", "COMP", "\"lineId\": \"tea\", \"body\": {\"reason\": \"Complaint\"}"),
                command("j", "DISCOUNT", "\"body\": {\"rate\": 100000, \"reason\": \"Staff\"}"),
                command("k", "REQUEST_BILL", "\"lineId\": null"),
                command("l", "PAY", "\"body\": {\"method\": \"CARD\"}"),
                command("m", "SERVED", "\"lineId\": \"tea\""),
                command("n", "SETTLE", "\"body\": null"));
        assertThat(outcomes).extracting(each -> each.at("/outcome").asString()).containsOnly("DONE");
        assertThat(outcomes).extracting(each -> each.at("/version").asLong()).isSorted();
        assertThat(stored(order.path(), "OrderSettled")).isEqualTo(1);
    }

    @Test
    void oneThatIsMalformedIsListedAndDoesNotHinderTheOthers() throws Exception {
        var order = SampleOrder.opened(restaurant);
        var malformed = new String[] {
            command("a", "FIRE", "\"lineId\": 7"),
            command("b", "FIRE", "\"course\": 2"),
            command("c", "BAKE", "\"lineId\": \"first\""),
            command("d", "PAY", "\"body\": {\"method\": \"CARD\", \"tip\": -1}"),
            command("e", "HOLD", "\"lineId\": \"first\", \"body\": {\"units\": 1}"),
            command("f", "VOID", "\"lineId\": \"first\", \"body\": {\"reason\": \"x\", \"approvalCode\": \"123456\"}"),
            command("not an id", "FIRE", "\"lineId\": \"first\""),
            "{\"id\": \"g\", \"kind\": \"FIRE\", \"lineId\": \"first\"}",
            "{\"id\": \"i\", \"at\": 1795868000, \"kind\": \"FIRE\", \"lineId\": \"first\"}",
            "{\"id\": \"j\", \"at\": \"+1000000000-12-31T23:59:59Z\", \"kind\": \"FIRE\", \"lineId\": \"first\"}",
            "{\"id\": \"h\", \"at\": \"1999-01-01T00:00:00Z\", \"kind\": \"FIRE\", \"lineId\": \"first\"}",
            "\"text\"",
            "null",
            command("z", "FIRE", "\"lineId\": \"first\"")
        };
        var outcomes = send(order.path(), malformed);
        assertThat(outcomes.getLast().at("/outcome").asString()).isEqualTo("DONE");
        for (var refused : outcomes.subList(0, outcomes.size() - 1)) {
            assertThat(refused.at("/outcome").asString()).as("%s", refused).isEqualTo("REFUSED");
            assertThat(refused.at("/code").asString()).as("%s", refused).isEqualTo("MALFORMED");
            restaurant.make(
                    order.path() + "/refused-commands/" + refused.at("/id").asString() + "/clear");
        }
        assertThat(send(order.path(), malformed)).isEqualTo(outcomes);
        assertThat(stored(order.path(), "OfflineCommandRefused")).isEqualTo(malformed.length - 1);
    }

    @Test
    void whatCanBeReadOfAMalformedCommandIsOnTheList() throws Exception {
        var order = SampleOrder.opened(restaurant);
        var dish = restaurant.newDish();
        var lines = TEA.formatted("x").replace("2,", "0,").replace("]}", ", {\"itemId\": \"" + dish + "\"}]}");
        var name = "T\\u202e\\ud800".concat("e".repeat(300));
        send(
                order.path(),
                command(
                        "a",
                        "PAY",
                        "\"body\": {\"method\": \"CASH\", \"amount\": 700, \"tip\": -1, \"tendered\": 1000}"),
                command("b", "PAY", "\"body\": {\"method\": 7, \"amount\": \"12,50\", \"part\": 2}"),
                command("c", "ADD_LINES", "\"body\": " + lines),
                command("d", "ADD_LINES", "\"body\": " + TEA.formatted("y").replace("Tea", name)),
                command(
                        "e",
                        "DISCOUNT",
                        "\"lineId\": \"first\", \"body\": {\"rate\": 125000, \"reason\": \"none of them\"}"),
                command("f", "BAKE", "\"course\": 2"));
        var kept = refused(order.path());
        assertThat(kept)
                .extracting(each -> each.command().kind().name())
                .containsExactly("PAY", "PAY", "ADD_LINES", "ADD_LINES", "DISCOUNT", "UNKNOWN");
        assertThat(kept).extracting(each -> each.command().recordedAt()).containsOnly(AT);
        var contents = kept.stream().map(OfflineCommandRefused::content).toList();
        assertThat(contents.get(0)).isEqualTo(new RefusedContent("CASH tip -1 tendered 1000", null, 700L));
        assertThat(contents.get(1)).isEqualTo(new RefusedContent("part 2 amount 12,50", null, null));
        assertThat(contents.get(2).summary()).startsWith("0 × Tea, ").doesNotContain("?");
        assertThat(contents.get(3).summary()).startsWith("2 × Teee").hasSizeLessThan(130);
        assertThat(contents.get(4).summary()).startsWith("12.5 %");
        assertThat(contents.get(5).summary()).isEqualTo("2");
    }

    @Test
    void junkInEveryFieldIsRefusedAndNothingElse() throws Exception {
        var order = SampleOrder.opened(restaurant);
        var junk = List.of(
                "null", "7", "1e400", "\"\\ud800\"", "[[]]", "{\"x\": 1}", "true", "123456789012345678901234567890");
        var commands = new ArrayList<String>();
        for (var each : junk)
            for (var kind : List.of("ADD_LINES", "PAY", "DISCOUNT"))
                commands.add(
                        "{\"id\": \"%s%d\", \"at\": %s, \"kind\": \"%s\", \"lineId\": %s, \"course\": %s, \"body\": %s}"
                                .formatted(kind, junk.indexOf(each), each, kind, each, each, body(each)));
        assertThat(send(order.path(), commands.toArray(String[]::new)))
                .extracting(each -> each.at("/code").asString())
                .containsOnly("MALFORMED");
    }

    private static String body(String value) {
        return Stream.of("lines", "units", "method", "part", "amount", "rate", "tip", "tendered", "reason")
                .map(name -> "\"%s\": %s".formatted(name, value))
                .collect(joining(", ", "{", "}"));
    }

    @Test
    void aRefusedCommandIsAnsweredAlikeHoweverItIsSentAgain() throws Exception {
        var order = SampleOrder.opened(restaurant);
        var fire = command("a", "FIRE", "\"lineId\": \"none\"");
        var first = send(order.path(), fire).getFirst();
        assertThat(first.at("/code").asString()).isEqualTo("UNKNOWN_LINE");
        send(order.path(), command("b", "ADD_LINES", "\"body\": " + TEA.formatted("none")));
        var sameInAnotherOrder =
                "{\"lineId\": \"none\", \"kind\": \"FIRE\", \"at\": \"%s\", \"id\": \"a\"}".formatted(AT);
        assertThat(send(order.path(), sameInAnotherOrder).getFirst()).isEqualTo(first);
    }

    @Test
    void twoCommandsOfOneIdAreBothDecided() throws Exception {
        var order = SampleOrder.opened(restaurant);
        var outcomes = send(
                order.path(),
                command("a", "HOLD_COURSE", "\"course\": 1"),
                command("a", "HOLD_COURSE", "\"course\": 2"));
        assertThat(outcomes.get(1).at("/outcome").asString()).isEqualTo("REFUSED");
        assertThat(outcomes.get(1).at("/code").asString()).isEqualTo("KEY_REUSED");
        assertThat(outcomes.get(1).at("/id").asString()).isNotEqualTo("a");
        restaurant.make(
                order.path() + "/refused-commands/" + outcomes.get(1).at("/id").asString() + "/clear");
    }

    @Test
    void whatFindsNoRoomOnTheListStaysOnTheTablet() throws Exception {
        var order = SampleOrder.opened(restaurant);
        var commands = new String[102];
        for (int i = 0; i < 101; i++) commands[i] = command("c" + i, "FIRE", "\"lineId\": \"none\"");
        commands[101] = command("last", "HOLD_COURSE", "\"course\": 2");
        var outcomes = send(order.path(), commands);
        assertThat(outcomes.subList(0, 100))
                .extracting(each -> each.at("/outcome").asString())
                .containsOnly("REFUSED");
        assertThat(outcomes.subList(100, 102))
                .extracting(each ->
                        each.at("/outcome").asString() + " " + each.at("/code").asString())
                .containsOnly("NOT_TRIED TOO_MANY_REFUSED");
        restaurant.make(order.path() + "/refused-commands/c5/clear");
        assertThat(send(order.path(), commands))
                .extracting(each -> each.at("/outcome").asString())
                .doesNotContain("NOT_TRIED")
                .endsWith("REFUSED", "DONE");
    }

    @Test
    void aTabletOpensAnOrderOnceAndTheNextThatNeedsOneIsToldWhichIsOpen() throws Exception {
        var table = restaurant.seated();
        var body = "{\"open\": {\"seatingId\": \"" + table.seating() + "\"}, \"commands\": ["
                + command("a", "ADD_LINES", "\"body\": " + TEA.formatted("tea")) + "]}";
        var path = "/orders/" + restaurant.id() + ".nE5sKw0bQ2Rb3uYk";
        assertThat(call(path, body).expect(200).json().at("/outcomes/0/outcome").asString())
                .isEqualTo("DONE");
        call(path, body).expect(200);
        assertThat(stored(path, "OrderOpened")).isEqualTo(1);
        assertThat(stored(path, "LinesAdded")).isEqualTo(1);
        var another =
                call("/orders/" + restaurant.id() + ".Xc8hD1vLtznE5sKw", body).expect(409);
        assertThat(another.code()).isEqualTo("HAS_OPEN_ORDER");
        assertThat(another.json().at("/order").asString()).isEqualTo(path.substring("/orders/".length()));
        call("/orders/" + restaurant.id() + ".short", body).expect(400);
    }

    @Test
    void withoutItsOrderABatchStaysOnTheTablet() throws Exception {
        var answer = call(
                        "/orders/" + restaurant.id() + ".none",
                        "{\"commands\": [" + command("a", "SETTLE", "\"body\": null") + "]}")
                .expect(404);
        assertThat(answer.code()).isEqualTo("UNKNOWN_ORDER");
    }

    @Test
    void aShownPriceIsForTabletsWithoutAConnection() throws Exception {
        var order = SampleOrder.opened(restaurant);
        var line = "{\"lines\": [{\"lineId\": \"x\", \"itemId\": \"%s\", \"quantity\": 1, \"shownPrice\": 100}]}"
                .formatted(restaurant.newDish());
        service.post(order.path() + "/lines")
                .as(restaurant.manager())
                .with(line)
                .send()
                .expect(400);
        assertThat(send(order.path(), command("a", "ADD_LINES", "\"body\": " + line))
                        .getFirst()
                        .at("/outcome")
                        .asString())
                .isEqualTo("DONE");
        assertThat(stored(order.path(), "LinesPricedAsShown")).isEqualTo(1);
    }

    private static String command(String id, String kind, String rest) {
        return "{\"id\": \"%s\", \"at\": \"%s\", \"kind\": \"%s\", %s}".formatted(id, AT, kind, rest);
    }

    @Test
    void theAnswerTellsThePositionThatShowsAllOfTheBatch() throws Exception {
        var order = SampleOrder.opened(restaurant);
        var before =
                position(call(order.path(), "{\"commands\": [" + command("a", "HOLD_COURSE", "\"course\": 2") + "]}"));
        var both = call(
                order.path(),
                "{\"commands\": [" + command("b", "DISCOUNT", "\"body\": {\"rate\": 100000, \"reason\": \"Staff\"}")
                        + ", " + command("c", "SERVED", "\"lineId\": \"unknown\"") + "]}");
        assertThat(both.json().at("/outcomes/1/outcome").asString()).isEqualTo("REFUSED");
        assertThat(position(both)).isGreaterThan(before + 1);
    }

    private static long position(Service.Answer answer) {
        return Long.parseLong(String.valueOf(answer.expect(200).header("Ross-Position")));
    }

    private static List<JsonNode> send(String order, String... commands) throws Exception {
        return call(order, "{\"commands\": [" + String.join(", ", commands) + "]}")
                .expect(200)
                .json()
                .at("/outcomes")
                .valueStream()
                .toList();
    }

    private static Service.Answer call(String order, String body) throws Exception {
        return service.post(order + "/batch")
                .as(restaurant.manager())
                .with(body)
                .send();
    }

    private static List<OfflineCommandRefused> refused(String order) {
        return events(order)
                .map(message -> message.getPayload())
                .filter(OfflineCommandRefused.class::isInstance)
                .map(OfflineCommandRefused.class::cast)
                .toList();
    }

    private static long stored(String order, String event) {
        return events(order)
                .filter(message -> message.getPayloadType().getSimpleName().equals(event))
                .count();
    }

    private static Stream<? extends DomainEventMessage<?>> events(String order) {
        return service.context
                .getBean(EventStorageEngine.class)
                .readEvents("order:" + order.substring("/orders/".length()), 0)
                .asStream();
    }
}
