package dev.ross.query.me.push;

import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.query.platform.live.Presentation;
import java.time.Instant;
import java.util.List;

/** Presents to a logged-in person their devices, the oldest first. */
record OwnDeviceList() implements Presentation<OwnDevices, OwnDeviceList.Devices> {
    @Override
    public Devices show(OwnDevices known) {
        return new Devices(known.devices().entrySet().stream()
                .map(device -> new DeviceLine(
                        device.getKey(),
                        device.getValue().server(),
                        device.getValue().since()))
                .toList());
    }

    record Devices(List<DeviceLine> items) {}

    /**
     * @param host of the push server of the browser's maker
     */
    record DeviceLine(PushSubscriptionId id, String host, Instant created) {}
}
