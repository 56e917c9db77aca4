package dev.ross.command.till;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.till.receipt.ReceiptRejection.UNKNOWN_RECEIPT;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.till.receipt.ReceiptCommand.PrintReceipt;
import dev.ross.contracts.till.receipt.ReceiptId;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about receipts. */
@Component
class ReceiptCommands {
    private final AggregateRepository<ReceiptId, ReceiptPrints> receipts;
    private final TillStore tills;
    private final Clock clock;

    ReceiptCommands(AggregateRepositories repositories, TillStore tills, Clock clock) {
        this.receipts = repositories.of(ReceiptPrints.class, StreamKind.RECEIPT, ReceiptPrints::blank);
        this.tills = tills;
        this.clock = clock;
    }

    /** A receipt exists if its till has issued as many. */
    @CommandHandler
    CommandOutcome handle(PrintReceipt print, MetaData metaData) {
        var now = clock.instant();
        var issued = tills.find(print.restaurant())
                .map(till -> till.invoke(root -> root.content().receipts()))
                .orElse(0L);
        require(print.receipt().number() <= issued, UNKNOWN_RECEIPT);
        return once(
                receipts.existingOrNew(print.receipt()),
                print.receipt(),
                RequestMetadata.by(metaData),
                receipt -> receipt.print(print, now));
    }
}
