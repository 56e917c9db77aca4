package dev.ross.command.seating.decision;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.customer.CustomerStore;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.seating.Seating;
import dev.ross.command.seating.SeatingStore;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.AnnounceLateness;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.ConfirmVisit;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingCommand.EscalateHail;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.UpdateGuestContact;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.value.Requester;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about a party alone, without its tables: whether it comes, hails, disputes and its contact. */
@Component
class SeatedPartyCommands {
    private final SeatingStore seatings;
    private final CustomerStore guests;
    private final RestaurantRulesIndex rulesIndex;
    private final HailRouteDecision routes;
    private final ActionBudgets budgets;
    private final Clock clock;

    SeatedPartyCommands(
            SeatingStore seatings,
            CustomerStore guests,
            RestaurantRulesIndex rulesIndex,
            HailRouteDecision routes,
            ActionBudgets budgets,
            Clock clock) {
        this.seatings = seatings;
        this.guests = guests;
        this.rulesIndex = rulesIndex;
        this.routes = routes;
        this.budgets = budgets;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(ConfirmVisit confirm, MetaData metaData) {
        var by = ActingSide.of(confirm.by());
        return decide(confirm, metaData, (seating, now) -> seating.answer().confirm(by, now));
    }

    @CommandHandler
    CommandOutcome handle(AnnounceLateness announce, MetaData metaData) {
        var by = ActingSide.of(announce.by());
        var policy = rulesIndex.of(announce.restaurant()).policy();
        return decide(
                announce,
                metaData,
                (seating, now) -> seating.answer().announceLateness(by, announce.minutes(), policy, budgets, now));
    }

    @CommandHandler
    CommandOutcome handle(HailServer hail, MetaData metaData) {
        var cooldown = Duration.ofSeconds(
                rulesIndex.of(hail.restaurant()).policy().service().hailCooldownSeconds());
        var outcome = decide(
                hail,
                metaData,
                (seating, now) -> seating.hail(hail, state -> routes.of(state, now), cooldown, budgets.hails(), now));
        return new CommandOutcome(hail.hail().toString(), outcome.version());
    }

    @CommandHandler
    CommandOutcome handle(WithdrawHail withdraw, MetaData metaData) {
        return decide(withdraw, metaData, (seating, now) -> seating.hails().withdraw(withdraw, now));
    }

    @CommandHandler
    CommandOutcome handle(EscalateHail escalate, MetaData metaData) {
        return decide(escalate, metaData, (seating, now) -> seating.hails().escalate(escalate, now));
    }

    @CommandHandler
    CommandOutcome handle(ClaimHail claim, MetaData metaData) {
        return decide(claim, metaData, (seating, now) -> seating.hails().claim(claim, now));
    }

    @CommandHandler
    CommandOutcome handle(ResolveHail resolve, MetaData metaData) {
        return decide(resolve, metaData, (seating, now) -> seating.hails().resolve(resolve, now));
    }

    @CommandHandler
    CommandOutcome handle(DisputeNoShow dispute, MetaData metaData) {
        return decide(dispute, metaData, (seating, now) -> seating.table().dispute(dispute, now));
    }

    @CommandHandler
    CommandOutcome handle(UpdateGuestContact update, MetaData metaData) {
        var now = clock.instant();
        var guest = guests.open(update.customer());
        var seating = seatings.existing(update.seating());
        seating.execute(root -> root.state().requireMayBeActedOnBy(Requester.guest(update.customer())));
        return once(
                seating,
                update.seating(),
                RequestMetadata.by(metaData),
                root -> root.request().updateContact(guest, now));
    }

    /** To a guest, another guest's seating does not exist: checked before anything else. */
    private CommandOutcome decide(SeatingCommand command, MetaData metaData, BiConsumer<Seating, Instant> action) {
        var now = clock.instant();
        var seating = seatings.existing(command.seating());
        seating.execute(root -> root.state().requireMayBeActedOnBy(command));
        return once(seating, command.seating(), RequestMetadata.by(metaData), root -> action.accept(root, now));
    }
}
