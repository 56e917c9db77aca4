package dev.ross.command.till;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.till.receipt.ReceiptRejection.TOO_MANY_PRINTS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.till.receipt.ReceiptCommand.PrintReceipt;
import dev.ross.contracts.till.receipt.ReceiptEvent;
import dev.ross.contracts.till.receipt.ReceiptEvent.ReceiptPrinted;
import dev.ross.contracts.till.receipt.ReceiptId;
import java.time.Instant;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Aggregate of the prints of one receipt, so that each but the first is a copy. */
@Revision("1")
final class ReceiptPrints implements Idempotent {
    /** The most prints of one receipt. */
    private static final int MOST = 50;

    @AggregateIdentifier
    private @Nullable String stream;

    private int prints;
    private ProcessedRequests answered = new ProcessedRequests();

    ReceiptPrints() {}

    static ReceiptPrints blank(ReceiptId id) {
        var receipt = new ReceiptPrints();
        receipt.stream = StreamKind.RECEIPT.of(id);
        return receipt;
    }

    void print(PrintReceipt print, Instant now) {
        require(prints < MOST, TOO_MANY_PRINTS);
        apply(new ReceiptPrinted(print.receipt(), prints + 1, print.staff(), now));
    }

    @EventSourcingHandler
    void evolve(ReceiptEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.RECEIPT.of(event.receipt());
        if (event instanceof ReceiptPrinted printed) prints = printed.print();
        answered.add(metaData, at, version);
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
