package dev.ross.command.team;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.team.TeamRejection.INVITATION_UNKNOWN;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Invitations to a team. Of the closed ones the newest are kept, to report how they ended. */
final class TeamInvitations {
    private static final int AT_MOST = 200;

    @AtMost(AT_MOST)
    private Map<InvitationId, Invitation> invitations = new LinkedHashMap<>();

    void add(StaffInvited invited) {
        invitations.put(invited.invitation(), Invitation.open(invited));
        forgetTheOldest(invited.at());
    }

    private void forgetTheOldest(Instant now) {
        var each = invitations.values().iterator();
        while (invitations.size() > AT_MOST && each.hasNext()) if (!each.next().isOpen(now)) each.remove();
    }

    void revoke(InvitationId invitation) {
        invitations.computeIfPresent(invitation, (id, known) -> known.revoked());
    }

    void use(InvitationId invitation) {
        invitations.computeIfPresent(invitation, (id, known) -> known.used());
    }

    boolean has(InvitationId invitation) {
        return invitations.containsKey(invitation);
    }

    /**
     * @throws RejectedException if it is not known, or closed and forgotten
     */
    Invitation get(InvitationId id) {
        var invitation = invitations.get(id);
        require(invitation != null, INVITATION_UNKNOWN);
        return Objects.requireNonNull(invitation);
    }

    long openAt(Instant now) {
        return invitations.values().stream().filter(one -> one.isOpen(now)).count();
    }

    /** The open invitations that were mailed to this address. */
    Map<InvitationId, Invitation> openTo(@Nullable String address, Instant now) {
        var found = new LinkedHashMap<InvitationId, Invitation>();
        invitations.forEach((id, one) -> {
            if (one.isOpen(now) && one.isTo(address)) found.put(id, one);
        });
        return found;
    }

    int size() {
        return invitations.size();
    }
}
