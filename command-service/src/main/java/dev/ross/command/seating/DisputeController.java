package dev.ross.command.seating;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Keyed;
import dev.ross.command.platform.web.MultiLine;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingId;
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
    private final Commands commands;

    DisputeController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/seatings/{seating}/dispute-no-show")
    @MayBe(Who.CUSTOMER)
    ResponseEntity<Void> dispute(
            @PathVariable SeatingId seating, @Valid @RequestBody DisputeRequest body, Actor actor, Keyed keyed) {
        var subject = Subject.guestAt(actor.subject(), seating.restaurant().toString());
        var statement = Personal.of(subject, body.statement());
        return commands.send(new DisputeNoShow(seating, actor.asCustomer(), statement), actor, keyed);
    }

    record DisputeRequest(
            @NotBlank @MultiLine @Size(max = 1000) String statement) {}
}
