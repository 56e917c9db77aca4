package dev.ross.query.till.receipt;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.HttpVisitor.Answer;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.fixture.TillScenes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Staff read receipts as they were issued, in several formats, and those of an order and of a day. */
@QueryServiceTest
class ReceiptScreenTest {
    private static final LocalDate DAY = LocalDate.parse("2030-06-01");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aReceiptIsShownAsItWasIssued() {
        open("receipts1");
        var till = TillScenes.at("receipts1");
        var mark = new FiscalMark("CU-1", true, List.of("code 1"));
        log.append(till.issued(1, DAY, till.sale(order(till), 2), mark), till.movedTo("Elsewhere"));

        var receipt = get("receipts1", "/receipts/receipts1.1").json();
        assertThat(receipt.at("/id").asString()).isEqualTo("receipts1.1");
        assertThat(receipt.at("/number").asInt()).isEqualTo(1);
        assertThat(receipt.at("/kind").asString()).isEqualTo("SALE");
        assertThat(receipt.at("/part").asInt()).isEqualTo(2);
        assertThat(receipt.has("corrects")).isFalse();
        assertThat(receipt.at("/order").asString()).isEqualTo("receipts1.o1");
        assertThat(receipt.at("/day").asString()).isEqualTo("2030-06-01");
        assertThat(receipt.at("/restaurant/name").asString()).isEqualTo("The receipts1");
        assertThat(receipt.at("/restaurant/timeZone").asString()).isEqualTo("Europe/Stockholm");
        assertThat(receipt.at("/text/footer/0").asString()).isEqualTo("Thank you!");
        assertThat(receipt.at("/lines/0/name").asString()).isEqualTo("Herring");
        assertThat(receipt.at("/lines/0/options/0/price").asLong()).isEqualTo(1_500);
        assertThat(receipt.at("/lines/0/charged").asLong()).isEqualTo(20_000);
        assertThat(receipt.at("/taxes/0/gross").asLong()).isEqualTo(20_000);
        assertThat(receipt.at("/total").asLong()).isEqualTo(20_000);
        assertThat(receipt.at("/payments/0/tendered").asLong()).isEqualTo(50_000);
        assertThat(receipt.at("/fiscal/lines/0").asString()).isEqualTo("code 1");
        assertThat(receipt.at("/prints").asInt()).isZero();
        assertThat(receipt.at("/copy").asBoolean()).isFalse();
        assertThat(receipt.at("/actions/0").asString()).isEqualTo("print");
    }

    @Test
    void eachPrintIsSeenAndTheSecondIsACopy() {
        open("receipts2");
        var till = TillScenes.at("receipts2");
        log.append(till.issued(1, DAY, till.sale(order(till), null)));
        assertThat(get("receipts2", "/receipts/receipts2.1").status()).isEqualTo(200);
        try (var stream = visitor.watch("/receipts/receipts2.1", QueryTokenIssuer.staff("ann", "receipts2"));
                var list = visitor.watch(
                        "/restaurants/receipts2/receipts?day=2030-06-01", QueryTokenIssuer.staff("ann", "receipts2"))) {
            assertThat(stream.next().json().at("/prints").asInt()).isZero();
            assertThat(list.next().json().at("/items/0/prints").asInt()).isZero();

            log.append(till.printed(1, 1));
            assertThat(stream.next().json().at("/copy").asBoolean()).isFalse();
            assertThat(list.next().json().at("/prints").asInt()).isEqualTo(1);

            log.append(till.printed(1, 2));
            assertThat(stream.next().json().at("/copy").asBoolean()).isTrue();
        }
        assertThat(get("receipts2", "/orders/receipts2.o1/receipts")
                        .json()
                        .at("/items/0/prints")
                        .asInt())
                .isEqualTo(2);
        assertThat(as("text/plain", "receipts2", "/receipts/receipts2.1")
                        .response()
                        .body())
                .contains("C O P Y");
    }

    @Test
    void aReceiptIsNotReadForAPrintThatIsNotRecordedYet() {
        open("receipts9");
        var till = TillScenes.at("receipts9");
        log.append(till.issued(1, DAY, till.sale(order(till), null)), till.printed(1, 1));
        var receipt = "/receipts/receipts9.1?print=";
        assertThat(get("receipts9", receipt + 1).json().at("/prints").asInt()).isEqualTo(1);
        var early = visitor.getOnce(receipt + 2, QueryTokenIssuer.staff("ann", "receipts9"));
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.json().at("/code").asString()).isEqualTo("NOT_YET");
        assertThat(as("text/event-stream", "receipts9", receipt + 1).status()).isEqualTo(406);
        assertThat(get("receipts9", receipt + 51).status()).isEqualTo(400);

        log.append(till.printed(1, 2));
        assertThat(as("text/plain", "receipts9", receipt + 2).response().body()).contains("C O P Y");
    }

    @Test
    void theLastPrintThatIsAllowedIsTheLastThatIsOffered() {
        open("receipts3");
        var till = TillScenes.at("receipts3");
        log.append(till.issued(1, DAY, till.sale(order(till), null)));
        log.append(IntStream.rangeClosed(1, 50)
                .mapToObj(print -> till.printed(1, print))
                .toArray());
        assertThat(get("receipts3", "/receipts/receipts3.1")
                        .json()
                        .at("/actions")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatIsTakenBackSaysOfWhichReceipt() {
        open("receipts4");
        var till = TillScenes.at("receipts4");
        var order = order(till);
        var other = new OrderId(till.restaurant(), "o2");
        log.append(
                till.issued(1, DAY, till.sale(order, 1)),
                till.issued(2, DAY, till.sale(order, 2)),
                till.issued(3, DAY, till.sale(other, 1)),
                till.issued(4, DAY, till.cancellation(order, 1)));
        log.append(
                till.issued(5, DAY, till.sale(order, 1)),
                till.issued(6, DAY, till.refund(order, 1, 1_000)),
                till.issued(7, DAY, till.refund(order, 3, 1_000)));

        assertThat(get("receipts4", "/receipts/receipts4.4")
                        .json()
                        .at("/corrects")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("receipts4", "/receipts/receipts4.6")
                        .json()
                        .at("/corrects")
                        .asInt())
                .isEqualTo(5);
        assertThat(get("receipts4", "/receipts/receipts4.7").json().has("corrects"))
                .isFalse();
        assertThat(numbers(get("receipts4", "/orders/receipts4.o1/receipts").json()))
                .containsExactly(1, 2, 4, 5, 6, 7);
    }

    @Test
    void aDayListsItsReceiptsTheLastOneFirst() {
        open("receipts5");
        var till = TillScenes.at("receipts5");
        for (var number = 1; number <= 11; number++) log.append(till.issued(number, DAY, till.sale(order(till), null)));
        log.append(till.issued(12, DAY.plusDays(1), till.sale(order(till), null)));

        var path = "/restaurants/receipts5/receipts?day=2030-06-01&limit=4";
        var first = get("receipts5", path).json();
        assertThat(numbers(first)).containsExactly(11, 10, 9, 8);
        var second = get("receipts5", path + "&after=" + first.at("/next").asString())
                .json();
        assertThat(numbers(second)).containsExactly(7, 6, 5, 4);
        assertThat(get("receipts5", "/orders/receipts5.o1/receipts?limit=2")
                        .json()
                        .at("/next")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void aReceiptIsTextAndPdfAtTheSameAddress() {
        open("receipts6");
        var till = TillScenes.at("receipts6");
        log.append(till.issued(1, DAY, till.sale(order(till), null)));

        var text = as("text/plain", "receipts6", "/receipts/receipts6.1");
        assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(text.response().body())
                .startsWith("              The receipts6\n")
                .contains("RECEIPT 1\n");
        assertThat(text.header("ETag"))
                .isNotEqualTo(get("receipts6", "/receipts/receipts6.1").header("ETag"));

        var pdf = as("application/pdf", "receipts6", "/receipts/receipts6.1");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.response().body()).startsWith("%PDF-");

        var preferred = as("text/html, text/plain;q=0.5, */*;q=0.1", "receipts6", "/receipts/receipts6.1");
        assertThat(preferred.header("Content-Type")).startsWith("text/plain");
        assertThat(as("*/*", "receipts6", "/receipts/receipts6.1").header("Content-Type"))
                .isEqualTo("application/json");
        var refused = as("text/html", "receipts6", "/receipts/receipts6.1");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.json().at("/detail").asString()).contains("application/pdf");
        assertThat(as("text/plain", "receipts6", "/restaurants/receipts6/receipts?day=2030-06-01")
                        .status())
                .isEqualTo(406);
    }

    private void open(String restaurant) {
        var scenes = EventScenes.at(restaurant);
        log.append(scenes.registered(), scenes.joined("ann", STAFF));
    }

    private static OrderId order(TillScenes till) {
        return new OrderId(till.restaurant(), "o1");
    }

    private static List<Integer> numbers(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/number").asInt())
                .toList();
    }

    private Answer get(String restaurant, String path) {
        return as("application/json", restaurant, path);
    }

    private Answer as(String type, String restaurant, String path) {
        var position = String.valueOf(log.position());
        return visitor.get(path, QueryTokenIssuer.staff("ann", restaurant), "Accept", type, "Ross-Position", position);
    }
}
