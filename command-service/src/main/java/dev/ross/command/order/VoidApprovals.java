package dev.ross.command.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.OrderBillEvent.VoidApproved;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.ReductionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last voids that managers have approved and nobody has made, oldest first. */
record VoidApprovals(@AtMost(VoidApprovals.KEPT) List<VoidApproved> open) {
    static final Duration VALID = Duration.ofMinutes(2);
    static final VoidApprovals NONE = new VoidApprovals(List.of());
    private static final int KEPT = 20;

    VoidApprovals with(VoidApproved approval) {
        var all = Stream.concat(open.stream(), Stream.of(approval)).toList();
        return new VoidApprovals(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    /** An approval is used up by the void that it allowed. */
    VoidApprovals without(ReductionId made) {
        return new VoidApprovals(open.stream()
                .filter(approval -> !approval.reduction().equals(made))
                .toList());
    }

    Optional<VoidApproved> find(LineId line, int units, String codeHash, Instant now) {
        return open.stream()
                .filter(approval -> approval.line().equals(line)
                        && approval.units() == units
                        && approval.codeHash().equals(codeHash)
                        && now.isBefore(approval.validUntil()))
                .findFirst();
    }
}
