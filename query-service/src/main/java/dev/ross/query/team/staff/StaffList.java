package dev.ross.query.team.staff;

import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffId;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.platform.web.VersionedPage;
import dev.ross.query.team.staff.Team.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Colleagues as they see each other; how to reach them is for the manager to know. */
record StaffList(Audience audience, Paging paging) implements Lens<Team> {
    @Override
    public VersionedPage<Colleague> show(Team team) {
        return paging.of(team.members(), StaffList::place)
                .map(member -> card(member, team))
                .of(team.version());
    }

    private static String place(Member member) {
        return "%015d.%s".formatted(member.since().toEpochMilli(), member.id());
    }

    private Colleague card(Member member, Team team) {
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
