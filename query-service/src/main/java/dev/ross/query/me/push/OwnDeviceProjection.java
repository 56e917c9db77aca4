package dev.ross.query.me.push;

import dev.ross.contracts.push.PushEvent;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(OwnDeviceStore.NAME)
class OwnDeviceProjection {
    private final OwnDeviceStore people;

    OwnDeviceProjection(OwnDeviceStore people) {
        this.people = people;
    }

    @EventHandler
    void on(PushEvent event, LogPosition at) {
        people.update(event.person(), at, known -> known.after(event));
    }

    @ResetHandler
    void forget() {
        people.empty();
    }
}
