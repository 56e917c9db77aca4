package dev.ross.command.customer;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Keyed;
import dev.ross.command.platform.web.Language;
import dev.ross.command.platform.web.PhoneNumber;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CustomerController {
    private final Commands commands;

    CustomerController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/me/profile")
    @MayBe(Who.ANYONE_LOGGED_IN)
    ResponseEntity<Void> updateProfile(@Valid @RequestBody ProfileRequest body, Actor actor, Keyed keyed) {
        var profile = new CustomerProfile(body.name(), body.phone(), body.language(), body.dietary());
        return commands.send(
                new UpdateProfile(actor.asCustomer(), Personal.of(Subject.guest(actor.subject()), profile)),
                actor,
                keyed);
    }

    record ProfileRequest(
            @Nullable @Size(min = 1, max = 120) String name,

            @Nullable @PhoneNumber String phone,

            @Nullable @Language String language,

            @Nullable @Size(max = 1000) String dietary) {}
}
