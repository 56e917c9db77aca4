package dev.ross.command.fiscal;

import dev.ross.command.fiscal.FiscalStep.FiscalLine;
import dev.ross.command.fiscal.FiscalStep.LinesOrdered;
import dev.ross.command.fiscal.FiscalStep.LinesTransferred;
import dev.ross.command.fiscal.FiscalStep.OrderEmptied;
import dev.ross.command.fiscal.FiscalStep.TransferredLine;
import dev.ross.command.fiscal.FiscalStep.UnitsTakenOff;
import dev.ross.command.fiscal.FiscalStep.WholeOrderMoved;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.OrderMerged;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.OrderedLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** The steps that the events of one command are for a fiscal unit, in their order; receipts are not among them. */
record FiscalOrderSteps(List<? extends EventMessage<?>> events) {
    List<FiscalStep> steps() {
        return events.stream().flatMap(this::step).toList();
    }

    private Stream<FiscalStep> step(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case LinesAdded added ->
                Stream.of(new LinesOrdered(
                        added.order(),
                        added.lines().stream().map(FiscalLine::of).toList()));
            case LineRemoved removed ->
                Stream.of(
                        new UnitsTakenOff(removed.order(), removed.line(), removed.reduction(), removed.units(), null));
            case LineVoided voided ->
                Stream.of(new UnitsTakenOff(
                        voided.order(), voided.line(), voided.reduction(), voided.units(), voided.reason()));
            case LinesMovedOut out -> Stream.of(transfer(out));
            case OrderMoved moved ->
                Stream.of(new WholeOrderMoved(moved.order(), moved.from(), moved.seating(), sequence(event)));
            case OrderMerged merged -> Stream.of(new OrderEmptied(merged.order(), merged.into()));
            default -> Stream.empty();
        };
    }

    private LinesTransferred transfer(LinesMovedOut out) {
        var there = arrived(out);
        var lines = out.moves().stream()
                .map(move -> new TransferredLine(
                        move.line(), move.reduction(), Objects.requireNonNull(there.get(move.as()))))
                .toList();
        return new LinesTransferred(out.order(), out.to(), lines);
    }

    /** One command writes how the lines leave the one order, and how they come to the other. */
    private Map<LineId, FiscalLine> arrived(LinesMovedOut out) {
        var lines = new HashMap<LineId, FiscalLine>();
        for (var event : events)
            if (event.getPayload() instanceof LinesMovedIn in && in.order().equals(out.to()))
                for (OrderedLine line : in.lines()) lines.put(line.id(), FiscalLine.of(line.line()));
        return lines;
    }

    private static long sequence(EventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getSequenceNumber();
    }
}
