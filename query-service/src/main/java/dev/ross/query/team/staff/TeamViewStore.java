package dev.ross.query.team.staff;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores teams, keyed by restaurant. */
@Component
@DocumentBound("the members and open invitations of one team, which commands limit")
class TeamViewStore extends ViewStore<TeamView> {
    static final String NAME = "team-list";

    TeamViewStore(ViewRegistry registry) {
        super(registry, NAME, TeamView.class, TeamView::none);
    }
}
