package dev.ross.command.seating;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Commands.Created;
import dev.ross.command.platform.web.Keyed;
import dev.ross.command.platform.web.MultiLine;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.seating.SeatingId;
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
    private final Commands commands;

    HailController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @MayBe({Who.CUSTOMER, Who.COMPANION})
    ResponseEntity<Created> hail(
            @PathVariable SeatingId seating, @Valid @RequestBody HailRequest body, Actor actor, Keyed keyed) {
        var hail = new HailServer(seating, guest(actor), keyed.id(HailId::of), body.kind(), body.noteAbout(seating));
        return commands.create(hail, "/seatings/" + seating, actor, keyed);
    }

    @PostMapping("/{hail}/withdraw")
    @MayBe({Who.CUSTOMER, Who.COMPANION})
    ResponseEntity<Void> withdraw(
            @PathVariable SeatingId seating, @PathVariable HailId hail, Actor actor, Keyed keyed) {
        return commands.send(new WithdrawHail(seating, guest(actor), hail), actor, keyed);
    }

    @PostMapping("/{hail}/claim")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> claim(@PathVariable SeatingId seating, @PathVariable HailId hail, Actor actor, Keyed keyed) {
        return commands.send(new ClaimHail(seating, hail, actor.asStaff()), actor, keyed);
    }

    @PostMapping("/{hail}/resolve")
    @MayBe(Who.STAFF)
    ResponseEntity<Void> resolve(@PathVariable SeatingId seating, @PathVariable HailId hail, Actor actor, Keyed keyed) {
        return commands.send(new ResolveHail(seating, hail, actor.asStaff()), actor, keyed);
    }

    /** The door has seen that a companion sits here; whether the visit is a guest's, the seating knows. */
    private static @Nullable CustomerId guest(Actor actor) {
        return actor.isCompanion() ? null : actor.asCustomer();
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
