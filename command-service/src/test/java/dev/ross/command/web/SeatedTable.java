package dev.ross.command.web;

import dev.ross.command.platform.security.SeatedPeriods;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.codes.TableCodes;

/** A table at which a party sits, and the companions who join it. */
record SeatedTable(Service service, SeatingId seating, String staff) {
    /** A party of two that walked in. */
    static SeatedTable seated(Service service, String restaurant, String staff) throws Exception {
        var seating = service.post("/restaurants/" + restaurant + "/walk-ins")
                .as(staff)
                .with("{\"partySize\": 2}")
                .send()
                .id();
        return new SeatedTable(service, SeatingId.of(seating), staff);
    }

    /** The current code, as staff see it. */
    String code() {
        var period = service.context.getBean(SeatedPeriods.class).now(seating).orElseThrow();
        return service.context.getBean(TableCodes.class).codeOf(period);
    }

    Service.Answer join(String code) throws Exception {
        return at("/join").with("{\"code\": \"%s\"}".formatted(code)).send();
    }

    /** The token of a companion who joined with the current code. */
    String join() throws Exception {
        return join(code()).expect(200).json().get("token").asString();
    }

    void close() throws Exception {
        at("/close").as(staff).send().expect(204);
    }

    Service.Call at(String path) {
        return service.post("/seatings/" + seating + path);
    }
}
