package dev.ross.command.seating.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DisputeController {
    private final CommandDispatcher commands;

    DisputeController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Objects to being marked as a no-show. */
    @PostMapping("/seatings/{seating}/dispute-no-show")
    @AllowedFor(CallerKind.CUSTOMER)
    ResponseEntity<Void> dispute(
            @PathVariable SeatingId seating,
            @Valid @RequestBody DisputeRequest body,
            Actor actor,
            RequestContext context) {
        var subject =
                Subject.guestAt(actor.requireSubject(), seating.restaurant().toString());
        var statement = Personal.of(subject, body.statement());
        return commands.send(
                new DisputeNoShow(seating, Requester.guest(actor.asCustomer()), statement), actor, context);
    }

    record DisputeRequest(
            @NotBlank @MultiLine @Size(max = 1000) String statement) {}
}
