package dev.ross.query.me;

import dev.ross.contracts.customer.CustomerEvent;
import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerEvent.WaitlistJoinCounted;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(PersonStore.NAME)
class MeProjection {
    private final PersonStore people;

    MeProjection(PersonStore people) {
        this.people = people;
    }

    @EventHandler
    void on(CustomerEvent event, LogPosition at, @SequenceNumber long version) {
        people.update(event.customer(), at, person -> {
            var reached = person.at(version);
            return switch (event) {
                case CustomerProfileUpdated updated ->
                    reached.with(updated.profile().value());
                case CustomerPreferencesUpdated updated -> reached.with(updated.preferences());
                case RequestOpened opened -> reached;
                case WaitlistJoinCounted counted -> reached;
                case RequestClosed closed -> reached;
            };
        });
    }

    @EventHandler
    void on(StaffJoined joined, LogPosition at) {
        people.update(joined.staff(), at, person -> person.joined(joined.restaurant(), joined.role(), joined.at()));
    }

    @EventHandler
    void on(StaffRoleChanged changed, LogPosition at) {
        people.update(changed.staff(), at, person -> person.changed(changed.restaurant(), changed.role()));
    }

    @EventHandler
    void on(StaffRemoved removed, LogPosition at) {
        people.update(removed.staff(), at, person -> person.left(removed.restaurant()));
    }

    @ResetHandler
    void forget() {
        people.empty();
    }
}
