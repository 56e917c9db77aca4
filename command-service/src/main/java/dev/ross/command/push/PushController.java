package dev.ross.command.push;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.push.PushCommand.RemovePushSubscription;
import dev.ross.contracts.push.PushCommand.SubscribeDevice;
import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.contracts.push.RemovalCause;
import dev.ross.contracts.value.PersonId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/me/push-subscriptions")
class PushController {
    private final CommandDispatcher commands;

    PushController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /**
     * Subscribes a device of the caller to pushed messages. The body is the subscription as browsers write it; the same
     * one again changes nothing. Beyond ten devices, the oldest is removed.
     */
    @PostMapping
    @AllowedFor(CallerKind.LOGGED_IN)
    ResponseEntity<Created> subscribe(
            @Valid @RequestBody PushSubscriptionRequest body, Actor actor, RequestContext context) {
        var target = body.target();
        var command = new SubscribeDevice(
                PersonId.of(actor.requireSubject()),
                PushSubscriptionId.of(target),
                Personal.of(Subject.guest(actor.requireSubject()), target));
        return commands.create(command, "/me/push-subscriptions", actor, context);
    }

    /** Removes a device of the caller, as when it is logged out. */
    @DeleteMapping("/{subscription}")
    @AllowedFor(CallerKind.LOGGED_IN)
    ResponseEntity<Void> remove(@PathVariable PushSubscriptionId subscription, Actor actor, RequestContext context) {
        var person = PersonId.of(actor.requireSubject());
        return commands.send(new RemovePushSubscription(person, subscription, RemovalCause.BY_PERSON), actor, context);
    }
}
