package dev.ross.saga.platform.directory;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.contracts.value.StaffId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Members of a restaurant's team, with their roles and contacts. Its size is bounded by that of a team. */
public record TeamRoster(Map<StaffId, Member> members) {
    public static final TeamRoster EMPTY = new TeamRoster(Map.of());

    TeamRoster after(Object event) {
        var next = new LinkedHashMap<>(members);
        if (event instanceof StaffJoined joined) next.put(joined.staff(), new Member(joined.role(), joined.contact()));
        if (event instanceof StaffRoleChanged changed)
            next.computeIfPresent(changed.staff(), (staff, member) -> new Member(changed.role(), member.contact()));
        if (event instanceof StaffRemoved removed) next.remove(removed.staff());
        return new TeamRoster(next);
    }

    public TeamRoster managers() {
        var managers = new LinkedHashMap<>(members);
        managers.values().removeIf(member -> member.role() != RestaurantRole.MANAGER);
        return new TeamRoster(managers);
    }

    /** Those of them who are members. */
    public TeamRoster only(Collection<StaffId> some) {
        var present = new LinkedHashMap<>(members);
        present.keySet().retainAll(some);
        return new TeamRoster(present);
    }

    public Optional<RestaurantRole> roleOf(StaffId staff) {
        return Optional.ofNullable(members.get(staff)).map(Member::role);
    }

    /** All members but those whose contact was erased. */
    public List<Addressee> addressees() {
        return members.entrySet().stream()
                .flatMap(member -> addressee(member.getKey(), member.getValue().contact()))
                .toList();
    }

    private static Stream<Addressee> addressee(StaffId staff, Personal<StaffContact> contact) {
        var known = contact.value();
        if (known == null) return Stream.empty();
        var recipient = new Recipient(known.name(), known.email(), null);
        return Stream.of(new Addressee(staff.toString(), true, Personal.of(contact.subject(), recipient)));
    }

    record Member(RestaurantRole role, Personal<StaffContact> contact) {}
}
