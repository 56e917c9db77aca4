package dev.ross.command.waitlist;

import dev.ross.command.booking.GuestRequest;
import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.AcceptOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.LeaveWaitlist;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
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
    private final CommandDispatcher commands;

    WaitlistController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Enters a party on the waitlist. Staff of this restaurant enter someone; all other callers join themselves. */
    @PostMapping("/restaurants/{restaurant}/waitlist")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.STAFF})
    ResponseEntity<Created> join(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody JoinRequest body,
            Actor actor,
            RequestContext context) {
        var wait = context.id(local -> new WaitId(new WaitlistId(restaurant, body.date()), local));
        var join = actor.isStaffOf(restaurant) ? byStaff(wait, body) : byGuest(wait, body, actor);
        return commands.create(join, "/waitlist/{id}", actor, context);
    }

    /** Accepts an offered place: turns the offer into a seating and returns its id. */
    @PostMapping("/waitlist/{wait}/accept")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.STAFF})
    ResponseEntity<Created> accept(@PathVariable WaitId wait, Actor actor, RequestContext context) {
        return commands.create(
                new AcceptOffer(wait, actor.requesterAt(wait.restaurant())), "/seatings/{id}", actor, context);
    }

    /** Takes a party off the waitlist. */
    @PostMapping("/waitlist/{wait}/leave")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.STAFF})
    ResponseEntity<Void> leave(@PathVariable WaitId wait, Actor actor, RequestContext context) {
        return commands.send(new LeaveWaitlist(wait, actor.requesterAt(wait.restaurant())), actor, context);
    }

    private static JoinWaitlist byGuest(WaitId wait, JoinRequest body, Actor actor) {
        if (body.guest() != null) throw new IllegalArgumentException("guest is for staff to say");
        var subject =
                Subject.guestAt(actor.requireSubject(), wait.list().restaurant().toString());
        var name = actor.details().name() == null ? "" : actor.details().name();
        var contact = Personal.of(
                subject,
                new GuestContact(
                        name, null, actor.details().email(), actor.details().language()));
        return new JoinWaitlist(
                wait, Requester.guest(actor.asCustomer()), contact, body.from(), body.to(), body.partySize());
    }

    private static JoinWaitlist byStaff(WaitId wait, JoinRequest body) {
        var guest = body.guest();
        if (guest == null) throw new IllegalArgumentException("staff name the guest they write down");
        var contact = new GuestContact(guest.name(), guest.phone(), guest.email(), guest.language());
        return new JoinWaitlist(
                wait,
                Requester.staff(),
                Personal.of(Subject.visit(wait.seating().toString()), contact),
                body.from(),
                body.to(),
                body.partySize());
    }

    /**
     * @param date of the service
     * @param from the earliest they would come, local time of the restaurant
     * @param to the latest; earlier than {@code from} means past midnight, at most twelve hours later
     */
    record JoinRequest(
            @NotNull LocalDate date,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @NotNull PartySize partySize,
            @Nullable @Valid GuestRequest guest) {}
}
