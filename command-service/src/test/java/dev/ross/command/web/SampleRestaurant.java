package dev.ross.command.web;

import static dev.ross.command.web.RouteSamples.name;

import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.codes.ConsentLink;
import dev.ross.platform.codes.ConsentLinks;
import dev.ross.platform.codes.VisitLink;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.platform.openapi.RequestExamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** An open restaurant, and its manager's token. */
record SampleRestaurant(Service service, String id, String manager) {
    static SampleRestaurant open(Service service) throws Exception {
        var who = name("m");
        var id = service.openRestaurantOf(who);
        return new SampleRestaurant(service, id, service.issuer.worker(who, id, "MANAGER"));
    }

    /** The address of something of the restaurant. */
    String path(String below) {
        return "/restaurants/" + id + below;
    }

    String guest() {
        return service.issuer.guest(name("g"));
    }

    /** What the manager creates at an address: its id. */
    String create(String address, String body) throws Exception {
        return service.post(address).as(manager).with(body).send().id();
    }

    /** Something without a body that the manager does. */
    void make(String address) throws Exception {
        service.post(address).as(manager).send().expect(204);
    }

    /** Something that the manager does. */
    void make(String method, String address, String body) throws Exception {
        service.call(method, address).as(manager).with(body).send().expect(204);
    }

    /** The address of the link in a mail about a seating that starts then. */
    String linkOf(String seating, Instant startsAt) {
        var links = service.context.getBean(VisitLinks.class);
        return VisitLinks.PATH + links.codeOf(new VisitLink(SeatingId.of(seating), startsAt));
    }

    /** The address of the link in a mail to a guest, by which they withdraw their consent to feedback. */
    String consentLinkOf(String guest) {
        var links = service.context.getBean(ConsentLinks.class);
        return ConsentLinks.PATH
                + links.codeOf(ConsentLink.mailedAt(Instant.now(), CustomerId.of(guest), ConsentPurpose.FEEDBACK));
    }

    String newTable() throws Exception {
        var table = "{\"label\": \"%s\", \"minSeats\": 1, \"maxSeats\": 8, \"bookable\": \"ONLINE\"}";
        return create(path("/tables"), table.formatted(name("t")));
    }

    /** The dish of the example, which the kitchen has to fire. */
    String newDish() throws Exception {
        return create(
                path("/menu/items"), RequestExamples.sent("menuAdd", Map.of()).toString());
    }

    /** A member of the team. */
    String hired() throws Exception {
        var who = name("s");
        StaffHiring.hire(service, id, manager, who);
        return who;
    }

    /** A party that walked in, at a table of its own. */
    SeatedTable seated() throws Exception {
        newTable();
        return SeatedTable.seated(service, id, manager);
    }

    /** A seating that a guest asks for, and that is not answered. */
    String asked(String guest, LocalDate day) throws Exception {
        return service.post(path("/seatings"))
                .as(guest)
                .with("{\"startsAt\": \"%sT19:00\", \"partySize\": 2}".formatted(day))
                .send()
                .id();
    }
}
