package dev.ross.command.till;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.till.receipt.ReceiptCommand.PrintReceipt;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReceiptController {
    private final CommandDispatcher commands;

    ReceiptController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Records that a receipt is printed, and answers whether this is the original or a copy. */
    @PostMapping("/receipts/{receipt}/print")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<ReceiptPrint> print(@PathVariable ReceiptId receipt, Actor actor, RequestContext context) {
        var staff = StaffId.of(actor.requireSubject());
        var answer = commands.send(new PrintReceipt(receipt, staff), actor, context);
        var print = CommandDispatcher.versionIn(answer) + 1;
        return ResponseEntity.ok().headers(answer.getHeaders()).body(new ReceiptPrint(print, print > 1));
    }

    /**
     * A print of a receipt.
     *
     * @param print 1 for the first
     * @param copy whether it must say that it is a copy
     */
    record ReceiptPrint(long print, boolean copy) {}
}
