package dev.ross.saga.team;

import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.platform.outbox.TaskOutbox;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Writes a membership to the identity provider when someone joins, changes role or leaves. */
@Component
@DisallowReplay
@ProcessingGroup("team-identity")
class TeamIdentity {
    private final TaskOutbox outbox;
    private final WriteMembershipTask write;

    TeamIdentity(TaskOutbox outbox, WriteMembershipTask write) {
        this.outbox = outbox;
        this.write = write;
    }

    @EventHandler
    void on(StaffJoined joined, EventMessage<StaffJoined> event) {
        changed(joined.staff(), event);
    }

    @EventHandler
    void on(StaffRoleChanged changed, EventMessage<StaffRoleChanged> event) {
        changed(changed.staff(), event);
    }

    @EventHandler
    void on(StaffRemoved removed, EventMessage<StaffRemoved> event) {
        changed(removed.staff(), event);
    }

    /** One task for each change: a task that is under way may have read the events before this change. */
    private void changed(StaffId staff, EventMessage<?> event) {
        outbox.write(write, staff + "/" + event.getIdentifier(), staff);
    }
}
