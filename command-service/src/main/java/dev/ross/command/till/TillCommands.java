package dev.ross.command.till;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillCommand.MailDayReport;
import dev.ross.contracts.till.TillCommand.MoveCash;
import dev.ross.contracts.till.TillCommand.SetTillSettings;
import dev.ross.contracts.till.TillRejection;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about a restaurant's till. */
@Component
class TillCommands {
    private final TillStore tills;
    private final RestaurantRulesIndex rules;
    private final OpenServiceQuery open;
    private final ActionBudgets budgets;
    private final Clock clock;

    TillCommands(
            TillStore tills, RestaurantRulesIndex rules, OpenServiceQuery open, ActionBudgets budgets, Clock clock) {
        this.tills = tills;
        this.rules = rules;
        this.open = open;
        this.budgets = budgets;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(SetTillSettings set, MetaData metaData) {
        var now = clock.instant();
        return once(
                tills.opened(set.restaurant()),
                set.restaurant(),
                RequestMetadata.by(metaData),
                till -> till.set(set, budgets.restaurantChanges(), now));
    }

    @CommandHandler
    CommandOutcome handle(MoveCash move, MetaData metaData) {
        var now = clock.instant();
        var day = TillDay.of(rules.of(move.restaurant()), now);
        return once(
                tills.opened(move.restaurant()),
                move.restaurant(),
                RequestMetadata.by(metaData),
                till -> till.move(move, day, now));
    }

    @CommandHandler
    CommandOutcome handle(MailDayReport mail, MetaData metaData) {
        var now = clock.instant();
        var till = tills.find(mail.restaurant()).orElseThrow(() -> new RejectedException(TillRejection.DAY_NOT_CLOSED));
        return once(
                till,
                mail.restaurant(),
                RequestMetadata.by(metaData),
                root -> root.mail(mail, budgets.dayReports(), now));
    }

    /** What is open is queried before the till is locked: payments do not wait for the answer. */
    @CommandHandler
    CommandOutcome handle(CloseDay close, MetaData metaData) {
        var now = clock.instant();
        var known = open.of(close.restaurant()).orElse(null);
        var today = TillDay.of(rules.of(close.restaurant()), now);
        var till =
                tills.find(close.restaurant()).orElseThrow(() -> new RejectedException(TillRejection.NOTHING_TO_CLOSE));
        return once(till, close.restaurant(), RequestMetadata.by(metaData), root -> {
            root.requireMayClose(close, today);
            root.close(close, known, now);
        });
    }
}
