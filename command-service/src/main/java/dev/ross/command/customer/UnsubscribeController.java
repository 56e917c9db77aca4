package dev.ross.command.customer;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.customer.CustomerCommand.WithdrawConsent;
import dev.ross.contracts.value.CustomerId;
import dev.ross.platform.codes.ConsentLinks;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class UnsubscribeController {
    private final ConsentLinks links;
    private final CommandDispatcher commands;
    private final Clock clock;

    UnsubscribeController(ConsentLinks links, CommandDispatcher commands, Clock clock) {
        this.links = links;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Withdraws the consent to the mail that has this link. A mail program sends it with one click (RFC 8058), with
     * whatever body. The link is all that is needed, and good for 400 days.
     *
     * @param page whether it is sent by the page of the link, to which a browser is then sent back
     */
    @PostMapping(ConsentLinks.PATH + "{code}")
    @AllowedFor(CallerKind.ANYONE)
    ResponseEntity<Void> withdraw(
            @PathVariable String code, @RequestParam(defaultValue = "false") boolean page, RequestContext context) {
        var link =
                links.read(code, clock.instant()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var done =
                commands.send(new WithdrawConsent(link.customer(), link.purpose()), readerOf(link.customer()), context);
        var answer = ResponseEntity.status(page ? HttpStatus.SEE_OTHER : HttpStatus.NO_CONTENT)
                .cacheControl(CacheControl.noStore())
                .headers(done.getHeaders());
        if (page) answer.location(URI.create("/api/v1" + ConsentLinks.PATH + code + "?done=true"));
        return answer.build();
    }

    /** The sender is unknown: only that they have a mail to this guest. */
    private static Actor readerOf(CustomerId customer) {
        return new Actor("mail-to-" + customer, null, Set.of(), null, null, null, null);
    }
}
