package dev.ross.command.notification;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotificationController {
    private final CommandDispatcher commands;

    NotificationController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Mails a message again to all whose first mail was sent or has failed; not to those whose mail still waits. */
    @PostMapping("/notifications/{notification}/resend")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> resend(@PathVariable NotificationId notification, Actor actor, RequestContext context) {
        var staff = StaffId.of(actor.requireSubject());
        return commands.send(new ResendNotification(notification, staff), actor, context);
    }
}
