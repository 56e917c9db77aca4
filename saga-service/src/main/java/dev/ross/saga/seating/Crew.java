package dev.ross.saga.seating;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who works at a restaurant and how they are reached. */
record Crew(Map<StaffId, Personal<StaffContact>> members) {
    static final Crew NOBODY = new Crew(Map.of());

    Crew after(Object event) {
        var next = new LinkedHashMap<>(members);
        if (event instanceof StaffJoined joined) next.put(joined.staff(), joined.contact());
        if (event instanceof StaffRemoved removed) next.remove(removed.staff());
        return new Crew(next);
    }
}
