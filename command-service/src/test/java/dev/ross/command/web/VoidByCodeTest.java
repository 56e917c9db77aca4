package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server who may not void alone does it with the code that a manager has made for it, and cannot guess it. */
@SuppressWarnings("NullAway")
class VoidByCodeTest {
    private static Service service;
    private static SampleRestaurant restaurant;
    private static String server;

    @BeforeAll
    static void open() throws Exception {
        service = new Service();
        restaurant = SampleRestaurant.open(service);
        server = StaffHiring.hire(service, restaurant.id(), restaurant.manager(), "stig");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void aServerVoidsWithTheCodeAndOnlyWithIt() throws Exception {
        var order = SampleOrder.fired(restaurant);
        assertThat(voided(order, null).expect(403).code()).isEqualTo("NEEDS_APPROVAL");
        var code = approved(order);
        assertThat(code).matches("[0-9]{6}");
        assertThat(voided(order, other(code)).expect(403).code()).isEqualTo("WRONG_APPROVAL_CODE");
        voided(order, code).expect(204);
        assertThat(voided(order, code).status()).isIn(403, 409);
    }

    @Test
    void afterTooManyWrongCodesEvenTheRightOneHasToWait() throws Exception {
        var order = SampleOrder.fired(restaurant);
        var code = approved(order);
        for (int wrong = 0; wrong < 20; wrong++) voided(order, other(code)).expect(403);
        voided(order, code).expect(429);
        voided(SampleOrder.fired(restaurant), code).expect(403);
    }

    private static String approved(SampleOrder order) throws Exception {
        return service.post(order.line("/approve-void"))
                .as(restaurant.manager())
                .with("{}")
                .send()
                .expect(201)
                .json()
                .get("code")
                .asString();
    }

    private static Service.Answer voided(SampleOrder order, String code) throws Exception {
        var with = code == null ? "" : ", \"approvalCode\": \"%s\"".formatted(code);
        return service.post(order.line("/void"))
                .as(server)
                .with("{\"reason\": \"Sold out\"%s}".formatted(with))
                .send();
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
