package dev.ross.query.team.staff;

import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of one restaurant, in the order in which they came, and those who are invited.
 *
 * @param version of the team, for commands that are conditional on it
 */
record Team(List<Member> members, List<Invited> invited, long version) {
    static Team none(String restaurant) {
        return new Team(List.of(), List.of(), -1);
    }

    Team joined(StaffJoined joined) {
        var members = Stream.concat(
                members().stream().filter(member -> !member.id().equals(joined.staff())),
                Stream.of(new Member(
                        joined.staff(), joined.role(), joined.contact().value(), joined.at())));
        return new Team(members.toList(), invitedBut(joined.invitation()), version);
    }

    Team changed(StaffId staff, RestaurantRole role) {
        return new Team(
                members.stream()
                        .map(member -> member.id().equals(staff)
                                ? new Member(staff, role, member.contact(), member.since())
                                : member)
                        .toList(),
                invited,
                version);
    }

    Team without(StaffId staff) {
        Predicate<Member> others = member -> !member.id().equals(staff);
        return new Team(members.stream().filter(others).toList(), invited, version);
    }

    Team invited(StaffInvited more) {
        var invitation = new Invited(more.invitation(), more.email().value(), more.role(), more.at(), more.expiresAt());
        return new Team(
                members, Stream.concat(invited.stream(), Stream.of(invitation)).toList(), version);
    }

    Team revoked(InvitationId invitation) {
        return new Team(members, invitedBut(invitation), version);
    }

    Team at(long reached) {
        return new Team(members, invited, reached);
    }

    /** Without whom nobody would be left who manages: the team refuses that. */
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
