package dev.ross.command.team;

import static dev.ross.command.platform.axon.Stored.once;

import dev.ross.command.platform.axon.Asked;
import dev.ross.command.platform.axon.Budgets;
import dev.ross.command.platform.axon.OncePerKey;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.team.InvitationCodes;
import dev.ross.contracts.team.TeamCommand;
import dev.ross.contracts.team.TeamCommand.AcceptInvitation;
import dev.ross.contracts.team.TeamCommand.ChangeStaffRole;
import dev.ross.contracts.team.TeamCommand.InviteStaff;
import dev.ross.contracts.team.TeamCommand.RemoveStaff;
import dev.ross.contracts.team.TeamCommand.RevokeInvitation;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Opens a team, and the engagement of whoever comes or goes, for each command about them. */
@Component
class TeamCommands {
    private final TeamStore store;
    private final InvitationCodes codes;
    private final Budgets budgets;
    private final OncePerKey oncePerKey;
    private final Clock clock;

    TeamCommands(TeamStore store, InvitationCodes codes, Budgets budgets, OncePerKey oncePerKey, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.budgets = budgets;
        this.oncePerKey = oncePerKey;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(InviteStaff invite, MetaData metaData) {
        var codeHash = InvitationCodes.hash(codes.codeFor(invite.invitation()));
        var changed =
                change(invite, metaData, (team, now) -> team.decide(invite, codeHash, budgets.invitations(), now));
        return new Outcome(invite.invitation().toString(), changed.version());
    }

    @CommandHandler
    Outcome handle(RevokeInvitation revoke, MetaData metaData) {
        return change(revoke, metaData, (team, now) -> team.decide(revoke, now));
    }

    @CommandHandler
    Outcome handle(AcceptInvitation accept, MetaData metaData) {
        return oncePerKey.of(Asked.by(metaData), () -> decide(accept));
    }

    private Outcome decide(AcceptInvitation accept) {
        var engagement = store.engagements().existingOrNew(accept.staff());
        var team = store.teams().existing(accept.restaurant());
        var now = clock.instant();
        team.execute(people -> people.requireAcceptable(accept, now));
        engagement.execute(Engagement::requireFree);
        engagement.execute(person -> person.engage(accept.staff(), accept.restaurant(), now));
        team.execute(people -> people.decide(accept, now));
        return new Outcome(accept.restaurant().toString(), team.version());
    }

    @CommandHandler
    Outcome handle(ChangeStaffRole change, MetaData metaData) {
        return change(change, metaData, (team, now) -> team.decide(change, now));
    }

    @CommandHandler
    Outcome handle(RemoveStaff remove, MetaData metaData) {
        var engagement = store.engagements().existingOrNew(remove.staff());
        var team = store.teams().existing(remove.restaurant());
        return once(team, remove.restaurant(), Asked.by(metaData), () -> {
            var now = clock.instant();
            team.execute(people -> people.decide(remove, now));
            engagement.execute(person -> person.end(remove.restaurant(), now));
        });
    }

    private Outcome change(TeamCommand command, MetaData metaData, BiConsumer<Team, Instant> decision) {
        var now = clock.instant();
        return once(
                store.teams().existing(command.restaurant()),
                command.restaurant(),
                Asked.by(metaData),
                team -> decision.accept(team, now));
    }
}
