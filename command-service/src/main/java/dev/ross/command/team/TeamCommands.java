package dev.ross.command.team;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.platform.axon.IdempotencyGuard;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.team.TeamCommand;
import dev.ross.contracts.team.TeamCommand.AcceptInvitation;
import dev.ross.contracts.team.TeamCommand.ChangeStaffRole;
import dev.ross.contracts.team.TeamCommand.InviteStaff;
import dev.ross.contracts.team.TeamCommand.RemoveStaff;
import dev.ross.contracts.team.TeamCommand.RevokeInvitation;
import dev.ross.platform.codes.InvitationCodes;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about a team, and the employment of people who join or leave it. */
@Component
class TeamCommands {
    private final TeamStore store;
    private final InvitationCodes codes;
    private final ActionBudgets budgets;
    private final IdempotencyGuard idempotencyGuard;
    private final Clock clock;

    TeamCommands(
            TeamStore store,
            InvitationCodes codes,
            ActionBudgets budgets,
            IdempotencyGuard idempotencyGuard,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.budgets = budgets;
        this.idempotencyGuard = idempotencyGuard;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(InviteStaff invite, MetaData metaData) {
        var codeHash = InvitationCodes.hash(codes.codeFor(invite.invitation()));
        var changed =
                change(invite, metaData, (team, now) -> team.decide(invite, codeHash, budgets.invitations(), now));
        return new CommandOutcome(invite.invitation().toString(), changed.version());
    }

    @CommandHandler
    CommandOutcome handle(RevokeInvitation revoke, MetaData metaData) {
        return change(revoke, metaData, (team, now) -> team.decide(revoke, now));
    }

    @CommandHandler
    CommandOutcome handle(AcceptInvitation accept, MetaData metaData) {
        return idempotencyGuard.of(RequestMetadata.by(metaData), () -> decide(accept));
    }

    private CommandOutcome decide(AcceptInvitation accept) {
        var employment = store.employments().existingOrNew(accept.staff());
        var team = store.teams().existing(accept.restaurant());
        var now = clock.instant();
        team.execute(people -> people.requireAcceptable(accept, now));
        employment.execute(Employment::requireFree);
        employment.execute(person -> person.engage(accept.staff(), accept.restaurant(), now));
        team.execute(people -> people.decide(accept, now));
        return new CommandOutcome(accept.restaurant().toString(), team.version());
    }

    @CommandHandler
    CommandOutcome handle(ChangeStaffRole change, MetaData metaData) {
        return change(change, metaData, (team, now) -> team.decide(change, now));
    }

    @CommandHandler
    CommandOutcome handle(RemoveStaff remove, MetaData metaData) {
        var employment = store.employments().existingOrNew(remove.staff());
        var team = store.teams().existing(remove.restaurant());
        return once(team, remove.restaurant(), RequestMetadata.by(metaData), () -> {
            var now = clock.instant();
            team.execute(people -> people.decide(remove, now));
            employment.execute(person -> person.end(remove.restaurant(), now));
        });
    }

    private CommandOutcome change(TeamCommand command, MetaData metaData, BiConsumer<Team, Instant> decision) {
        var now = clock.instant();
        return once(
                store.teams().existing(command.restaurant()),
                command.restaurant(),
                RequestMetadata.by(metaData),
                team -> decision.accept(team, now));
    }
}
