package dev.ross.command.team;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.TeamRejection.ALREADY_ON_THE_TEAM;
import static dev.ross.contracts.team.TeamRejection.INVITATION_USED;
import static dev.ross.contracts.team.TeamRejection.LAST_MANAGER;
import static dev.ross.contracts.team.TeamRejection.NOT_ON_THE_TEAM;
import static dev.ross.contracts.team.TeamRejection.TEAM_FULL;
import static dev.ross.contracts.team.TeamRejection.TOO_MANY_INVITATIONS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamCommand.AcceptInvitation;
import dev.ross.contracts.team.TeamCommand.ChangeStaffRole;
import dev.ross.contracts.team.TeamCommand.InviteStaff;
import dev.ross.contracts.team.TeamCommand.RemoveStaff;
import dev.ross.contracts.team.TeamCommand.RevokeInvitation;
import dev.ross.contracts.team.TeamEvent;
import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one restaurant's staff. Its first member is the person who registered it; others are invited and accept.
 * It is never without a manager.
 */
@Revision("5")
final class Team implements Idempotent, CacheWeight {
    private static final Duration AN_INVITATION_LASTS = Duration.ofDays(7);
    private static final int PEOPLE_AT_MOST = 200;
    private static final int OPEN_AT_MOST = 50;

    @AggregateIdentifier
    private @Nullable String stream;

    @AtMost(PEOPLE_AT_MOST)
    private Map<StaffId, Member> members = new LinkedHashMap<>();

    private TeamInvitations invitations = new TeamInvitations();
    private DailyCount invited = DailyCount.NONE;
    private ProcessedRequests answered = new ProcessedRequests();

    Team() {}

    static Team blank(RestaurantId restaurant) {
        var team = new Team();
        team.stream = StreamKind.TEAM.of(restaurant);
        return team;
    }

    void found(RestaurantId restaurant, StaffId manager, Personal<StaffContact> contact, Instant now) {
        apply(new StaffJoined(restaurant, manager, MANAGER, contact, null, now));
    }

    /**
     * An invitation that exists is not opened again: it may have been used or revoked since. A new one to the same
     * address revokes the older, but is rejected within an hour of it, since its mail may be on the way.
     */
    void decide(InviteStaff invite, String codeHash, int limit, Instant now) {
        if (invitations.has(invite.invitation())) return;
        var address = invite.email().value();
        require(members.values().stream().noneMatch(member -> member.isReachedAt(address)), ALREADY_ON_THE_TEAM);
        var replaced = invitations.openTo(address, now);
        replaced.values().forEach(older -> older.requireMailedAnHourAgo(now));
        var open = invitations.openAt(now) - replaced.size();
        require(open < OPEN_AT_MOST, TOO_MANY_INVITATIONS);
        require(members.size() + open < PEOPLE_AT_MOST, TEAM_FULL);
        invited.requireLess(limit, now);
        revoke(invite.restaurant(), replaced.keySet(), now);
        apply(new StaffInvited(
                invite.restaurant(),
                invite.invitation(),
                invite.email(),
                invite.role(),
                codeHash,
                now.plus(AN_INVITATION_LASTS),
                invite.by(),
                now));
    }

    private void revoke(RestaurantId restaurant, Set<InvitationId> open, Instant now) {
        for (var invitation : List.copyOf(open)) apply(new InvitationRevoked(restaurant, invitation, now));
    }

    void decide(RevokeInvitation revoke, Instant now) {
        var invitation = invitations.get(revoke.invitation());
        if (invitation.state() == Invitation.State.REVOKED) return;
        require(invitation.state() == Invitation.State.OPEN, INVITATION_USED);
        apply(new InvitationRevoked(revoke.restaurant(), revoke.invitation(), now));
    }

    void requireAcceptable(AcceptInvitation accept, Instant now) {
        invitations.get(accept.invitation()).requireAcceptable(accept, now);
        require(members.size() < PEOPLE_AT_MOST, TEAM_FULL);
    }

    /**
     * Revokes other invitations to the same address, so that the person cannot use one to rejoin after being removed.
     */
    void decide(AcceptInvitation accept, Instant now) {
        apply(new StaffJoined(
                accept.restaurant(),
                accept.staff(),
                invitations.get(accept.invitation()).role(),
                accept.contact(),
                accept.invitation(),
                now));
        revokeAllTo(accept.staff(), accept.restaurant(), now);
    }

    private void revokeAllTo(StaffId staff, RestaurantId restaurant, Instant now) {
        var address = Objects.requireNonNull(members.get(staff)).email();
        revoke(restaurant, invitations.openTo(address, now).keySet(), now);
    }

    void decide(ChangeStaffRole change, Instant now) {
        var member = members.get(change.staff());
        require(member != null, NOT_ON_THE_TEAM);
        if (Objects.requireNonNull(member).role() == change.role()) return;
        requireAnotherManagerThan(change.staff());
        apply(new StaffRoleChanged(change.restaurant(), change.staff(), change.role(), now));
    }

    void decide(RemoveStaff remove, Instant now) {
        require(members.containsKey(remove.staff()), NOT_ON_THE_TEAM);
        requireAnotherManagerThan(remove.staff());
        revokeAllTo(remove.staff(), remove.restaurant(), now);
        apply(new StaffRemoved(remove.restaurant(), remove.staff(), now));
    }

    private void requireAnotherManagerThan(StaffId staff) {
        require(
                members.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(staff)
                                && other.getValue().role() == MANAGER),
                LAST_MANAGER);
    }

    @EventSourcingHandler
    void evolve(TeamEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.TEAM.of(event.restaurant());
        switch (event) {
            case StaffInvited invitation -> {
                invitations.add(invitation);
                invited = invited.after(invitation.at());
            }
            case InvitationRevoked revoked -> invitations.revoke(revoked.invitation());
            case StaffJoined joined -> {
                members.put(joined.staff(), new Member(joined.role(), joined.contact()));
                if (joined.invitation() != null) invitations.use(joined.invitation());
            }
            case StaffRoleChanged changed ->
                members.computeIfPresent(changed.staff(), (staff, member) -> member.as(changed.role()));
            case StaffRemoved removed -> members.remove(removed.staff());
        }
        answered.add(metaData, at, version);
    }

    @Override
    public int bytes() {
        return USUAL + ELEMENT * (2 * members.size() + 3 * invitations.size()) + answered.bytes();
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
