package dev.ross.command.seating.web;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.seating.SeatingCommand.AnnounceLateness;
import dev.ross.contracts.seating.SeatingCommand.ConfirmVisit;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/seatings/{seating}")
class VisitAnswerController {
    private final CommandDispatcher commands;

    VisitAnswerController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Confirms that the party comes. Staff say so for a guest whom they asked; a guest does for their own seating. */
    @PostMapping("/confirm")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.STAFF})
    ResponseEntity<Void> confirm(@PathVariable SeatingId seating, Actor actor, RequestContext context) {
        return commands.send(new ConfirmVisit(seating, actor.requesterAt(seating.restaurant())), actor, context);
    }

    /** Announces that the party comes late, less than four hours before it is expected. */
    @PostMapping("/late")
    @AllowedFor({CallerKind.CUSTOMER, CallerKind.STAFF})
    ResponseEntity<Void> late(
            @PathVariable SeatingId seating,
            @Valid @RequestBody LatenessRequest body,
            Actor actor,
            RequestContext context) {
        var requester = actor.requesterAt(seating.restaurant());
        return commands.send(new AnnounceLateness(seating, requester, body.minutes()), actor, context);
    }

    /**
     * @param minutes after the planned start
     */
    record LatenessRequest(
            @NotNull @Min(1) @Max(AnnounceLateness.MOST_MINUTES)
            Integer minutes) {}
}
