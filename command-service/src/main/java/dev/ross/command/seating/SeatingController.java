package dev.ross.command.seating;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Keyed;
import dev.ross.command.platform.web.MultiLine;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.SwapTables;
import dev.ross.contracts.seating.SeatingId;
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
    private final Commands commands;

    SeatingController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/accept")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> accept(
            @PathVariable SeatingId seating,
            @Valid @RequestBody(required = false) @Nullable Acceptance body,
            Actor actor,
            Keyed keyed) {
        var accept = body == null ? new AcceptSeating(seating, Set.of(), false) : body.of(seating);
        return commands.send(accept, actor, keyed);
    }

    @PostMapping("/decline")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> decline(
            @PathVariable SeatingId seating,
            @Valid @RequestBody(required = false) @Nullable Reason body,
            Actor actor,
            Keyed keyed) {
        return commands.send(new DeclineSeating(seating, Reason.of(body, seating)), actor, keyed);
    }

    /** Staff of the restaurant cancel for it; a guest cancels their own. */
    @PostMapping("/cancel")
    @MayBe({Who.CUSTOMER, Who.STAFF})
    ResponseEntity<Void> cancel(
            @PathVariable SeatingId seating,
            @Valid @RequestBody(required = false) @Nullable Reason body,
            Actor actor,
            Keyed keyed) {
        var guest = actor.isStaffOf(seating.restaurant()) ? null : actor.asCustomer();
        return commands.send(new CancelSeating(seating, guest, Reason.of(body, seating)), actor, keyed);
    }

    @PostMapping("/assign-table")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> assignTable(
            @PathVariable SeatingId seating, @Valid @RequestBody NamedTables body, Actor actor, Keyed keyed) {
        return commands.send(body.of(seating), actor, keyed);
    }

    @PostMapping("/swap")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> swap(
            @PathVariable SeatingId seating, @Valid @RequestBody Partner body, Actor actor, Keyed keyed) {
        return commands.send(new SwapTables(seating, body.with()), actor, keyed);
    }

    /** Staff of the restaurant amend for it; a guest amends their own. */
    @PostMapping("/amend")
    @MayBe({Who.CUSTOMER, Who.STAFF})
    ResponseEntity<Void> amend(
            @PathVariable SeatingId seating, @Valid @RequestBody AmendRequest body, Actor actor, Keyed keyed) {
        var byStaff = actor.isStaffOf(seating.restaurant());
        return commands.send(body.of(seating, byStaff ? null : actor.asCustomer()), actor, keyed);
    }

    @PostMapping("/seat")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> seat(
            @PathVariable SeatingId seating,
            @Valid @RequestBody(required = false) @Nullable Tables body,
            Actor actor,
            Keyed keyed) {
        return commands.send(new SeatGuests(seating, Tables.of(body)), actor, keyed);
    }

    @PostMapping("/no-show")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> noShow(@PathVariable SeatingId seating, Actor actor, Keyed keyed) {
        return commands.send(new MarkNoShow(seating), actor, keyed);
    }

    @PostMapping("/close")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> close(@PathVariable SeatingId seating, Actor actor, Keyed keyed) {
        return commands.send(new CloseSeating(seating), actor, keyed);
    }

    @PostMapping("/reinstate")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> reinstate(
            @PathVariable SeatingId seating, @Valid @RequestBody GoodReason body, Actor actor, Keyed keyed) {
        var reason = Personal.of(Subject.visit(seating.toString()), body.reason());
        return commands.send(new Reinstate(seating, reason, actor.isManagerOf(seating.restaurant())), actor, keyed);
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
