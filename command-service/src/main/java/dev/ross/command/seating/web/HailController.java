package dev.ross.command.seating.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/seatings/{seating}/hails")
class HailController {
    private final CommandDispatcher commands;

    HailController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Calls a server to the table. */
    @PostMapping
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.COMPANION})
    ResponseEntity<Created> hail(
            @PathVariable SeatingId seating,
            @Valid @RequestBody HailRequest body,
            Actor actor,
            RequestContext context) {
        var hail = new HailServer(
                seating, actor.requesterAtTable(), context.id(HailId::of), body.kind(), body.noteAbout(seating));
        return commands.create(hail, "/seatings/" + seating, actor, context);
    }

    /** Withdraws a hail. */
    @PostMapping("/{hail}/withdraw")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.COMPANION})
    ResponseEntity<Void> withdraw(
            @PathVariable SeatingId seating, @PathVariable HailId hail, Actor actor, RequestContext context) {
        return commands.send(new WithdrawHail(seating, actor.requesterAtTable(), hail), actor, context);
    }

    /** Claims a hail: the caller goes to the table. */
    @PostMapping("/{hail}/claim")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> claim(
            @PathVariable SeatingId seating, @PathVariable HailId hail, Actor actor, RequestContext context) {
        return commands.send(new ClaimHail(seating, hail, actor.asStaff()), actor, context);
    }

    /** Resolves a hail. */
    @PostMapping("/{hail}/resolve")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> resolve(
            @PathVariable SeatingId seating, @PathVariable HailId hail, Actor actor, RequestContext context) {
        return commands.send(new ResolveHail(seating, hail, actor.asStaff()), actor, context);
    }

    record HailRequest(
            @NotNull HailKind kind,
            @Nullable @MultiLine @Size(max = 500) String note) {
        @Nullable
        Personal<String> noteAbout(SeatingId seating) {
            return Personal.ofText(Subject.visit(seating.toString()), note);
        }
    }
}
