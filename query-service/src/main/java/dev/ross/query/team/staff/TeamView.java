package dev.ross.query.team.staff;

import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The team of one restaurant in the order of joining, and its open invitations.
 *
 * @param version of the team, for conditional commands
 */
record TeamView(List<Member> members, List<Invited> invited, long version) {
    static TeamView none(String restaurant) {
        return new TeamView(List.of(), List.of(), -1);
    }

    TeamView joined(StaffJoined joined) {
        var members = Stream.concat(
                members().stream().filter(member -> !member.id().equals(joined.staff())),
                Stream.of(new Member(
                        joined.staff(), joined.role(), joined.contact().value(), joined.at())));
        return new TeamView(members.toList(), invitedBut(joined.invitation()), version);
    }

    TeamView changed(StaffId staff, RestaurantRole role) {
        return new TeamView(
                members.stream()
                        .map(member -> member.id().equals(staff)
                                ? new Member(staff, role, member.contact(), member.since())
                                : member)
                        .toList(),
                invited,
                version);
    }

    TeamView without(StaffId staff) {
        Predicate<Member> others = member -> !member.id().equals(staff);
        return new TeamView(members.stream().filter(others).toList(), invited, version);
    }

    TeamView invited(StaffInvited more) {
        var invitation = new Invited(more.invitation(), more.email().value(), more.role(), more.at(), more.expiresAt());
        return new TeamView(
                members, Stream.concat(invited.stream(), Stream.of(invitation)).toList(), version);
    }

    TeamView revoked(InvitationId invitation) {
        return new TeamView(members, invitedBut(invitation), version);
    }

    TeamView at(long reached) {
        return new TeamView(members, invited, reached);
    }

    /** Whether the team would have no manager without this member; the command side refuses to remove them. */
    boolean isOnlyManager(Member member) {
        return member.role() == RestaurantRole.MANAGER
                && members.stream()
                        .noneMatch(other -> other.role() == RestaurantRole.MANAGER
                                && !other.id().equals(member.id()));
    }

    private List<Invited> invitedBut(@Nullable InvitationId invitation) {
        return invited.stream().filter(other -> !other.id().equals(invitation)).toList();
    }

    /**
     * @param contact absent once it is erased
     */
    record Member(StaffId id, RestaurantRole role, @Nullable StaffContact contact, Instant since) {}

    /**
     * @param email absent once it is erased
     */
    record Invited(
            InvitationId id, @Nullable String email, RestaurantRole role, Instant invitedAt, Instant expiresAt) {}
}
