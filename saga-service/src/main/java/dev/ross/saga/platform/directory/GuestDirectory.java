package dev.ross.saga.platform.directory;

import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.push.PushEvent;
import dev.ross.contracts.push.SubscribedDevices;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PersonId;
import dev.ross.saga.platform.history.FoldDefinition;
import dev.ross.saga.platform.history.SavedFolds;
import org.springframework.stereotype.Component;

/** Looks up people's preferences and devices as they are now, at a cost that does not grow with the number of their requests. */
@Component
public class GuestDirectory {
    private static final FoldDefinition<GuestPreferences> PREFERENCES = new FoldDefinition<>(
            "guest-preferences",
            "customer",
            GuestPreferences.class,
            GuestPreferences.UNSAID,
            (known, event) -> event instanceof CustomerPreferencesUpdated updated ? updated.preferences() : known);

    private static final FoldDefinition<SubscribedDevices> DEVICES = new FoldDefinition<>(
            "subscribed-devices",
            "push",
            SubscribedDevices.class,
            SubscribedDevices.NONE,
            (known, event) -> event instanceof PushEvent push ? known.after(push) : known);

    private final SavedFolds folds;

    GuestDirectory(SavedFolds folds) {
        this.folds = folds;
    }

    public GuestPreferences preferencesOf(CustomerId guest) {
        return folds.of(PREFERENCES, guest);
    }

    /** The devices to which messages of a guest, or of a member of staff, are pushed. */
    public SubscribedDevices devicesOf(PersonId person) {
        return folds.of(DEVICES, person);
    }

    public boolean hasDevices(PersonId person) {
        return !devicesOf(person).devices().isEmpty();
    }
}
