package dev.ross.command.web;

import dev.ross.command.platform.security.Sittings;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.TableCodes;

/** A table at which a party sits, and whoever joins it. */
record Table(Service service, SeatingId seating, String staff) {
    /** A party of two that walked in. */
    static Table seated(Service service, String restaurant, String staff) throws Exception {
        var seating = service.post("/restaurants/" + restaurant + "/walk-ins")
                .as(staff)
                .with("{\"partySize\": 2}")
                .send()
                .id();
        return new Table(service, SeatingId.of(seating), staff);
    }

    /** As it is shown to staff now. */
    String code() {
        var sitting = service.context.getBean(Sittings.class).at(seating).orElseThrow();
        return service.context.getBean(TableCodes.class).codeOf(sitting);
    }

    Service.Answer join(String code) throws Exception {
        return at("/join").with("{\"code\": \"%s\"}".formatted(code)).send();
    }

    /** The token of someone who joined with the code of now. */
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
