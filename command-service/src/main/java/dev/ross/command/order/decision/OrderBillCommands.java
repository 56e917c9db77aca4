package dev.ross.command.order.decision;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.NEEDS_APPROVAL;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_REASON;

import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.menu.OrderSettings.ReductionReasons;
import dev.ross.contracts.order.OrderBillCommand.ApproveVoid;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.VoidLine;
import dev.ross.contracts.order.OrderBillCommand.WithdrawReduction;
import dev.ross.contracts.restaurant.policy.OrderPolicy.VoidAfterFiring;
import dev.ross.contracts.value.Identifier;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about what an order comes to. */
@Component
class OrderBillCommands {
    private final OrderChanges changes;

    OrderBillCommands(OrderChanges changes) {
        this.changes = changes;
    }

    @CommandHandler
    CommandOutcome handle(VoidLine command, MetaData metaData) {
        return changes.decide(command, metaData, (order, facts) -> {
            requireKnown(command.reason(), reasons(facts).voiding());
            var mayAlone = command.by().isManager()
                    || facts.rules().policy().orders().voidAfterFiring() == VoidAfterFiring.STAFF;
            var code = command.codeHash();
            require(mayAlone || code != null, NEEDS_APPROVAL);
            if (mayAlone || code == null) order.bill().voidLine(command, facts.now());
            else order.bill().voidApproved(command, code, facts.now());
        });
    }

    @CommandHandler
    CommandOutcome handle(ApproveVoid approve, MetaData metaData) {
        return created(
                approve.reduction(),
                changes.make(approve, metaData, (order, now) -> order.bill().approveVoid(approve, now)));
    }

    @CommandHandler
    CommandOutcome handle(CompLine comp, MetaData metaData) {
        var outcome = changes.decide(comp, metaData, (order, facts) -> {
            requireKnown(comp.reason(), reasons(facts).comp());
            order.bill().comp(comp, facts.now());
        });
        return created(comp.reduction(), outcome);
    }

    @CommandHandler
    CommandOutcome handle(GiveDiscount give, MetaData metaData) {
        var outcome = changes.decide(give, metaData, (order, facts) -> {
            requireKnown(give.reason(), reasons(facts).discount());
            order.bill().discount(give, facts.now());
        });
        return created(give.reduction(), outcome);
    }

    @CommandHandler
    CommandOutcome handle(WithdrawReduction withdraw, MetaData metaData) {
        return changes.make(
                withdraw, metaData, (order, now) -> order.bill().withdraw(withdraw.reduction(), withdraw.staff(), now));
    }

    /** An outcome that names what was created, instead of the order. */
    static CommandOutcome created(Identifier id, CommandOutcome outcome) {
        return new CommandOutcome(id.toString(), outcome.version());
    }

    static ReductionReasons reasons(OrderFacts facts) {
        return facts.menu().settings().reasons();
    }

    static void requireKnown(String reason, List<String> known) {
        require(known.contains(reason), UNKNOWN_REASON);
    }
}
