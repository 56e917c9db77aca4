package dev.ross.query.team.staff;

import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.platform.web.VersionedPage;
import dev.ross.query.team.staff.TeamView.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Presents the team to its members; only managers see contact data. */
record StaffList(Audience audience, PageRequest paging)
        implements Presentation<TeamView, VersionedPage<StaffList.Colleague>> {
    @Override
    public VersionedPage<Colleague> show(TeamView team) {
        return paging.of(team.members(), StaffList::place)
                .map(member -> card(member, team))
                .of(team.version());
    }

    private static String place(Member member) {
        return "%015d.%s".formatted(member.since().toEpochMilli(), member.id());
    }

    private Colleague card(Member member, TeamView team) {
        var manager = audience == Audience.MANAGER;
        var contact = member.contact();
        return new Colleague(
                member.id(),
                contact == null ? null : contact.name(),
                contact == null || !manager ? null : contact.email(),
                member.role(),
                member.since(),
                manager && !team.isOnlyManager(member) ? List.of("change-role", "remove") : List.of());
    }

    record Colleague(
            StaffId id,
            @Nullable String name,
            @Nullable String email,
            RestaurantRole role,
            Instant since,
            List<String> actions) {}
}
