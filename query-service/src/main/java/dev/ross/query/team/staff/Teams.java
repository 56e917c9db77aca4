package dev.ross.query.team.staff;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
@DocumentBound("the members and open invitations of one team, which commands limit")
class Teams extends ViewStore<Team> {
    static final String NAME = "team-list";

    Teams(ViewHome home) {
        super(home, NAME, Team.class, Team::none);
    }
}
