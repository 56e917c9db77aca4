package dev.ross.command.seating.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.SwapTables;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/seatings/{seating}")
class SeatingController {
    private final CommandDispatcher commands;

    SeatingController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Accepts a requested seating, at these tables or at the best free ones. */
    @PostMapping("/accept")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> accept(
            @PathVariable SeatingId seating,
            @Valid @RequestBody(required = false) @Nullable Acceptance body,
            Actor actor,
            RequestContext context) {
        var accept = body == null ? new AcceptSeating(seating, Set.of(), false) : body.of(seating);
        return commands.send(accept, actor, context);
    }

    /** Declines a requested seating. */
    @PostMapping("/decline")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> decline(
            @PathVariable SeatingId seating,
            @Valid @RequestBody(required = false) @Nullable Reason body,
            Actor actor,
            RequestContext context) {
        return commands.send(new DeclineSeating(seating, Reason.of(body, seating)), actor, context);
    }

    /** Cancels a seating. Staff of the restaurant cancel any of its seatings; a guest cancels their own. */
    @PostMapping("/cancel")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.STAFF})
    ResponseEntity<Void> cancel(
            @PathVariable SeatingId seating,
            @Valid @RequestBody(required = false) @Nullable Reason body,
            Actor actor,
            RequestContext context) {
        var requester = actor.requesterAt(seating.restaurant());
        return commands.send(new CancelSeating(seating, requester, Reason.of(body, seating)), actor, context);
    }

    /** Assigns tables to a seating, or other ones. */
    @PostMapping("/assign-table")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> assignTable(
            @PathVariable SeatingId seating,
            @Valid @RequestBody NamedTables body,
            Actor actor,
            RequestContext context) {
        return commands.send(body.of(seating), actor, context);
    }

    /** Swaps the tables of two seatings. */
    @PostMapping("/swap")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> swap(
            @PathVariable SeatingId seating, @Valid @RequestBody Partner body, Actor actor, RequestContext context) {
        return commands.send(new SwapTables(seating, body.with()), actor, context);
    }

    /** Amends a seating. Staff of the restaurant amend any of its seatings; a guest amends their own. */
    @PostMapping("/amend")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.STAFF})
    ResponseEntity<Void> amend(
            @PathVariable SeatingId seating,
            @Valid @RequestBody AmendRequest body,
            Actor actor,
            RequestContext context) {
        return commands.send(body.of(seating, actor.requesterAt(seating.restaurant())), actor, context);
    }

    /** Seats the party that has arrived. */
    @PostMapping("/seat")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> seat(
            @PathVariable SeatingId seating,
            @Valid @RequestBody(required = false) @Nullable Tables body,
            Actor actor,
            RequestContext context) {
        return commands.send(new SeatGuests(seating, Tables.of(body)), actor, context);
    }

    /** Marks a party that did not come. */
    @PostMapping("/no-show")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> noShow(@PathVariable SeatingId seating, Actor actor, RequestContext context) {
        return commands.send(new MarkNoShow(seating), actor, context);
    }

    /** Ends the visit of a party that has left. */
    @PostMapping("/close")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> close(@PathVariable SeatingId seating, Actor actor, RequestContext context) {
        return commands.send(new CloseSeating(seating), actor, context);
    }

    /** Takes back a seating that was ended by mistake: staff for ten minutes, a manager later too. */
    @PostMapping("/reinstate")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> reinstate(
            @PathVariable SeatingId seating, @Valid @RequestBody GoodReason body, Actor actor, RequestContext context) {
        var reason = Personal.of(Subject.visit(seating.toString()), body.reason());
        return commands.send(new Reinstate(seating, reason, actor.requesterAt(seating.restaurant())), actor, context);
    }

    record Tables(@Nullable Set<@NotNull TableId> tables) {
        static Set<TableId> of(@Nullable Tables body) {
            return body == null || body.tables() == null ? Set.of() : body.tables();
        }
    }

    record Acceptance(
            @Nullable Set<@NotNull TableId> tables,
            @Nullable Boolean override) {
        AcceptSeating of(SeatingId seating) {
            return new AcceptSeating(seating, tables == null ? Set.of() : tables, Boolean.TRUE.equals(override));
        }
    }

    record NamedTables(
            @NotEmpty Set<@NotNull TableId> tables,
            @Nullable Boolean lock,
            @Nullable Boolean override) {
        AssignTable of(SeatingId seating) {
            return new AssignTable(seating, tables, Boolean.TRUE.equals(lock), Boolean.TRUE.equals(override));
        }
    }

    record Partner(@NotNull SeatingId with) {}

    record Reason(@Nullable @MultiLine @Size(max = 1000) String reason) {
        static @Nullable Personal<String> of(@Nullable Reason body, SeatingId seating) {
            return body == null ? null : Personal.ofText(Subject.visit(seating.toString()), body.reason());
        }
    }

    record GoodReason(@NotBlank @MultiLine @Size(max = 1000) String reason) {}
}
