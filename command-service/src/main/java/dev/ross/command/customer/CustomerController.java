package dev.ross.command.customer;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Keyed;
import dev.ross.command.platform.web.Language;
import dev.ross.command.platform.web.MultiLine;
import dev.ross.command.platform.web.PhoneNumber;
import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.Preferences;
import dev.ross.contracts.customer.Preferences.Channel;
import dev.ross.contracts.customer.Preferences.Purpose;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
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
        var dietary = body.dietary() == null || body.dietary().isBlank() ? null : body.dietary();
        var profile = new CustomerProfile(body.name(), body.phone(), body.language(), dietary);
        return commands.send(
                new UpdateProfile(actor.asCustomer(), Personal.of(Subject.guest(actor.subject()), profile)),
                actor,
                keyed);
    }

    @PutMapping("/me/preferences")
    @MayBe(Who.ANYONE_LOGGED_IN)
    ResponseEntity<Void> updatePreferences(@Valid @RequestBody PreferencesRequest body, Actor actor, Keyed keyed) {
        var preferences = new Preferences(body.channels(), body.consent());
        return commands.send(new UpdatePreferences(actor.asCustomer(), preferences), actor, keyed);
    }

    record ProfileRequest(
            @Nullable @Size(min = 1, max = 120) String name,

            @Nullable @PhoneNumber String phone,

            @Nullable @Language String language,

            @Nullable @MultiLine @Size(max = 1000) String dietary) {}

    /** Both are said: nobody agrees to anything by leaving it out. */
    record PreferencesRequest(
            @NotNull Set<@NotNull Channel> channels,
            @NotNull Set<@NotNull Purpose> consent) {}
}
