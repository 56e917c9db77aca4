package dev.ross.command.seating;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Commands.Created;
import dev.ross.command.platform.web.Keyed;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistCommand.AcceptOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.LeaveWaitlist;
import dev.ross.contracts.waitlist.WaitlistId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WaitlistController {
    private final Commands commands;

    WaitlistController(Commands commands) {
        this.commands = commands;
    }

    /** Staff of this restaurant write someone down; everyone else waits themselves. */
    @PostMapping("/restaurants/{restaurant}/waitlist")
    @MayBe({Who.CUSTOMER, Who.STAFF})
    ResponseEntity<Created> join(
            @PathVariable RestaurantId restaurant, @Valid @RequestBody JoinRequest body, Actor actor, Keyed keyed) {
        var wait = keyed.id(local -> new WaitId(new WaitlistId(restaurant, body.date()), local));
        var join = actor.isStaffOf(restaurant) ? byStaff(wait, body) : byGuest(wait, body, actor);
        return commands.create(join, "/waitlist/{id}", actor, keyed);
    }

    /** What was offered becomes a seating, of which this tells the id. */
    @PostMapping("/waitlist/{wait}/accept")
    @MayBe({Who.CUSTOMER, Who.STAFF})
    ResponseEntity<Created> accept(@PathVariable WaitId wait, Actor actor, Keyed keyed) {
        return commands.create(new AcceptOffer(wait, its(wait, actor)), "/seatings/{id}", actor, keyed);
    }

    @PostMapping("/waitlist/{wait}/leave")
    @MayBe({Who.CUSTOMER, Who.STAFF})
    ResponseEntity<Void> leave(@PathVariable WaitId wait, Actor actor, Keyed keyed) {
        return commands.send(new LeaveWaitlist(wait, its(wait, actor)), actor, keyed);
    }

    private static @Nullable CustomerId its(WaitId wait, Actor actor) {
        return actor.isStaffOf(wait.list().restaurant()) ? null : actor.asCustomer();
    }

    private static JoinWaitlist byGuest(WaitId wait, JoinRequest body, Actor actor) {
        if (body.guest() != null) throw new IllegalArgumentException("guest is for staff to say");
        var subject = Subject.guestAt(actor.subject(), wait.list().restaurant().toString());
        var name = actor.name() == null ? "" : actor.name();
        var contact = Personal.of(subject, new GuestContact(name, null, actor.email(), actor.language()));
        return new JoinWaitlist(wait, actor.asCustomer(), contact, body.from(), body.to(), body.partySize());
    }

    private static JoinWaitlist byStaff(WaitId wait, JoinRequest body) {
        var guest = body.guest();
        if (guest == null) throw new IllegalArgumentException("staff name the guest they write down");
        var contact = new GuestContact(guest.name(), guest.phone(), guest.email(), guest.language());
        return new JoinWaitlist(
                wait,
                null,
                Personal.of(Subject.visit(wait.seating().toString()), contact),
                body.from(),
                body.to(),
                body.partySize());
    }

    /**
     * @param date of the service
     * @param from the earliest they would come, by the restaurant's clocks
     * @param to the latest; earlier than {@code from} means past midnight, at most twelve hours later
     */
    record JoinRequest(
            @NotNull LocalDate date,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @NotNull PartySize partySize,
            SeatingRequest.@Nullable @Valid Guest guest) {}
}
