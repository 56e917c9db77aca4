package dev.ross.saga.seating;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who works at a restaurant, as what, and how they are reached. */
record Crew(Map<StaffId, Member> members) {
    static final Crew NOBODY = new Crew(Map.of());

    Crew after(Object event) {
        var next = new LinkedHashMap<>(members);
        if (event instanceof StaffJoined joined) next.put(joined.staff(), new Member(joined.role(), joined.contact()));
        if (event instanceof StaffRoleChanged changed)
            next.computeIfPresent(changed.staff(), (staff, member) -> new Member(changed.role(), member.contact()));
        if (event instanceof StaffRemoved removed) next.remove(removed.staff());
        return new Crew(next);
    }

    Crew managers() {
        var managers = new LinkedHashMap<>(members);
        managers.values().removeIf(member -> member.role() != RestaurantRole.MANAGER);
        return new Crew(managers);
    }

    record Member(RestaurantRole role, Personal<StaffContact> contact) {}
}
