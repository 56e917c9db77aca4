package dev.ross.command.printing;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.printing.PrintJobCommand.Reprint;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintJobRejection;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrintJobController {
    private final CommandDispatcher commands;

    PrintJobController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Prints a ticket again, marked as a duplicate if it may have been printed before. */
    @PostMapping("/restaurants/{restaurant}/print-jobs/{job}/reprint")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> reprint(
            @PathVariable RestaurantId restaurant, @PathVariable PrintJobId job, Actor actor, RequestContext context) {
        RejectedException.require(job.restaurant().equals(restaurant), PrintJobRejection.UNKNOWN_PRINT_JOB);
        return commands.send(new Reprint(job, StaffId.of(actor.requireSubject())), actor, context);
    }
}
