package dev.ross.saga.team;

import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.saga.platform.axon.CommandOutbox;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Policy that mails an invited person how to accept. */
@Component
@DisallowReplay
@ProcessingGroup("team-invitations")
class WhenStaffInvitedThenMail {
    @EventHandler
    void on(StaffInvited invited, @SequenceNumber long number, CommandOutbox outbox) {
        outbox.add(new NotifyInvited(invited.invitation(), number));
    }
}
