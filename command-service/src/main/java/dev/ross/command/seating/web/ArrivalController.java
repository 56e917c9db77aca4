package dev.ross.command.seating.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ArrivalController {
    private static final String CARD = "/seatings/{id}";

    private final CommandDispatcher commands;

    ArrivalController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /**
     * Requests or books a seating. Staff of this restaurant enter a booking for someone; all other callers ask for
     * themselves.
     */
    @PostMapping("/restaurants/{restaurant}/seatings")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.STAFF})
    ResponseEntity<Created> create(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody SeatingRequest body,
            Actor actor,
            RequestContext context) {
        var seating = context.id(local -> new SeatingId(restaurant, local));
        var command = actor.isStaffOf(restaurant) ? byStaff(seating, body) : byGuest(seating, body, actor);
        return commands.create(command, CARD, actor, context);
    }

    /** Seats a party that came without a booking. */
    @PostMapping("/restaurants/{restaurant}/walk-ins")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Created> walkIn(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody WalkInRequest body,
            Actor actor,
            RequestContext context) {
        var seating = context.id(local -> new SeatingId(restaurant, local));
        var guest = body.name() == null
                ? null
                : Personal.of(Subject.visit(seating.toString()), new GuestContact(body.name(), null, null, null));
        var tables = body.tables() == null ? Set.<TableId>of() : body.tables();
        var walkIn = new CreateWalkIn(seating, guest, body.partySize(), tables, body.stayMinutes());
        return commands.create(walkIn, CARD, actor, context);
    }

    private static RequestSeating byGuest(SeatingId seating, SeatingRequest body, Actor actor) {
        if (!body.saysOnlyWhatAGuestMay())
            throw new IllegalArgumentException("guest, staffNotes, tables, source and override are for staff to say");
        var subject =
                Subject.guestAt(actor.requireSubject(), seating.restaurant().toString());
        var name = actor.details().name() == null ? "" : actor.details().name();
        var contact = new GuestContact(
                name, null, actor.details().email(), actor.details().language());
        return new RequestSeating(
                seating,
                actor.asCustomer(),
                Personal.of(subject, contact),
                body.startsAt(),
                body.partySize(),
                Personal.ofText(subject, body.notes()));
    }

    private static BookSeating byStaff(SeatingId seating, SeatingRequest body) {
        var guest = body.guest();
        if (guest == null) throw new IllegalArgumentException("staff name the guest they write down");
        var source = body.source() == null ? SeatingSource.PHONE : body.source();
        if (source != SeatingSource.PHONE && source != SeatingSource.OTHER)
            throw new IllegalArgumentException("the source of what staff write down is PHONE or OTHER");
        var subject = Subject.visit(seating.toString());
        return new BookSeating(
                seating,
                Personal.of(subject, new GuestContact(guest.name(), guest.phone(), guest.email(), guest.language())),
                body.startsAt(),
                body.partySize(),
                Personal.ofText(subject, body.notes()),
                Personal.ofText(subject, body.staffNotes()),
                source,
                body.tables() == null ? Set.of() : body.tables(),
                Boolean.TRUE.equals(body.override()));
    }

    /**
     * @param stayMinutes length of the stay; absent: as in the policy
     */
    record WalkInRequest(
            @NotNull PartySize partySize,
            @Nullable Set<@NotNull TableId> tables,
            @Nullable @Size(min = 1, max = 120) String name,
            @Nullable @Min(15) @Max(720) Integer stayMinutes) {}
}
