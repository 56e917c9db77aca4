package dev.ross.query.team.staff;

import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.platform.web.VersionedPage;
import dev.ross.query.team.staff.TeamView.Invited;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Presents the open invitations, oldest first, including expired ones. */
record InvitationList(PageRequest paging, Clock clock)
        implements Presentation<TeamView, VersionedPage<InvitationList.OpenInvitation>> {
    @Override
    public VersionedPage<OpenInvitation> show(TeamView team) {
        return paging.of(team.invited(), InvitationList::place)
                .map(invited -> new OpenInvitation(
                        invited.id(),
                        invited.email(),
                        invited.role(),
                        invited.invitedAt(),
                        invited.expiresAt(),
                        !clock.instant().isBefore(invited.expiresAt()),
                        List.of("revoke")))
                .of(team.version());
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }

    private static String place(Invited invited) {
        return "%015d.%s".formatted(invited.invitedAt().toEpochMilli(), invited.id());
    }

    /**
     * @param expiresAt after this the code is refused
     * @param expired whether that time has passed
     */
    record OpenInvitation(
            InvitationId id,
            @Nullable String email,
            RestaurantRole role,
            Instant invitedAt,
            Instant expiresAt,
            boolean expired,
            List<String> actions) {}
}
