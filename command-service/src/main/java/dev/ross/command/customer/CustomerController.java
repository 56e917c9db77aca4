package dev.ross.command.customer;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.LanguageTag;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.command.platform.web.field.PhoneNumber;
import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
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
    private final CommandDispatcher commands;

    CustomerController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Replaces the caller's profile. */
    @PutMapping("/me/profile")
    @AllowedFor(CallerKind.LOGGED_IN)
    ResponseEntity<Void> updateProfile(@Valid @RequestBody ProfileRequest body, Actor actor, RequestContext context) {
        var dietary = body.dietary() == null || body.dietary().isBlank() ? null : body.dietary();
        var profile = new CustomerProfile(body.name(), body.phone(), body.language(), dietary);
        return commands.send(
                new UpdateProfile(actor.asCustomer(), Personal.of(Subject.guest(actor.requireSubject()), profile)),
                actor,
                context);
    }

    /** Replaces the caller's channels and consent. */
    @PutMapping("/me/preferences")
    @AllowedFor(CallerKind.LOGGED_IN)
    ResponseEntity<Void> updatePreferences(
            @Valid @RequestBody PreferencesRequest body, Actor actor, RequestContext context) {
        var preferences = new GuestPreferences(body.channels(), body.consent());
        return commands.send(new UpdatePreferences(actor.asCustomer(), preferences), actor, context);
    }

    record ProfileRequest(
            @Nullable @Size(min = 1, max = 120) String name,

            @Nullable @PhoneNumber String phone,

            @Nullable @LanguageTag String language,

            @Nullable @MultiLine @Size(max = 1000) String dietary) {}

    /** Both fields are required: a missing one is not consent. */
    record PreferencesRequest(
            @NotNull Set<@NotNull Channel> channels,
            @NotNull Set<@NotNull ConsentPurpose> consent) {}
}
