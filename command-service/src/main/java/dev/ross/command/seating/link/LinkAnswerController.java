package dev.ross.command.seating.link;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class LinkAnswerController {
    private static final String PAGE = "/api/v1" + VisitLinks.PATH;

    private final VisitLinks links;
    private final CommandDispatcher commands;

    LinkAnswerController(VisitLinks links, CommandDispatcher commands) {
        this.links = links;
        this.commands = commands;
    }

    /**
     * Answers by the link in a mail whether the party comes. All who have the link may do so until the visit is moved to
     * another time. A form is redirected to the page of the link, also if the answer is refused. The response to a
     * malformed form, and to one sent to an unknown link, is a problem document.
     */
    @PostMapping(
            path = VisitLinks.PATH + "{link}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    @AllowedFor(CallerKind.ANYONE)
    ResponseEntity<Void> answer(
            @PathVariable String link,
            @Valid @RequestBody VisitAnswerRequest body,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            RequestContext context) {
        var visit = links.read(link).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var command = body.of(visit);
        var actor = guestOf(visit.seating());
        if (!MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
            var done = commands.send(command, actor, context);
            return answer(HttpStatus.NO_CONTENT).headers(done.getHeaders()).build();
        }
        try {
            var done = commands.send(command, actor, context).getHeaders();
            return answer(HttpStatus.SEE_OTHER)
                    .headers(done)
                    .location(URI.create(PAGE
                            + link
                            + CommandDispatcher.positionIn(done)
                                    .map(position -> "?position=" + position)
                                    .orElse("")))
                    .build();
        } catch (CommandExecutionException refused) {
            var code = refused.getDetails()
                    .filter(RejectionDetails.class::isInstance)
                    .map(details -> ((RejectionDetails) details).code())
                    .orElseThrow(() -> refused);
            return answer(HttpStatus.SEE_OTHER)
                    .location(URI.create(PAGE + link + "?refused=" + code))
                    .build();
        }
    }

    /** The sender is unknown: only that they have the mail about this visit. */
    private static Actor guestOf(SeatingId seating) {
        return new Actor("guest-of-" + seating, null, Set.of(), null, null, null, null);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }
}
