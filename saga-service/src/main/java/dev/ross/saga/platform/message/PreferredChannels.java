package dev.ross.saga.platform.message;

import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PersonId;
import dev.ross.platform.push.PushKeyProperties;
import dev.ross.saga.platform.directory.GuestDirectory;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Determines by which channels a guest is sent a message now, as they prefer and consent. */
@Component
@EnableConfigurationProperties(PushKeyProperties.class)
public class PreferredChannels {
    private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);

    private final GuestDirectory guests;
    private final PushKeyProperties push;

    PreferredChannels(GuestDirectory guests, PushKeyProperties push) {
        this.guests = guests;
        this.push = push;
    }

    /**
     * None, if the guest is to be spared. Pushing is no channel of a guest without a device.
     *
     * @param guest absent if they have no account
     */
    public Set<Channel> of(@Nullable CustomerId guest, NotificationTemplate template) {
        var needed = template.neededConsent();
        if (guest == null) return needed.isPresent() ? Set.of() : Set.of(Channel.EMAIL);
        if (ChannelPolicy.of(template) != ChannelRule.AS_PREFERRED) return ALL;
        var preferences = guests.preferencesOf(guest);
        if (needed.filter(purpose -> !preferences.permits(purpose)).isPresent()) return Set.of();
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(preferences.channels());
        if (!push.isSet() || !guests.hasDevices(PersonId.of(guest.toString()))) channels.remove(Channel.PUSH);
        return channels;
    }
}
