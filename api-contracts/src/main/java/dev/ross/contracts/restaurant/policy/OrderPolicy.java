package dev.ross.contracts.restaurant.policy;

import static dev.ross.contracts.restaurant.policy.SettingBounds.within;

/** Settings for orders and bills. */
public record OrderPolicy(boolean guestsMayOrder, VoidAfterFiring voidAfterFiring, int serviceChargePercent) {
    static final OrderPolicy DEFAULT = new OrderPolicy(false, VoidAfterFiring.MANAGER, 0);

    public OrderPolicy {
        within("serviceChargePercent", serviceChargePercent, 0, 100);
    }

    /** The role needed to void a line that the kitchen has begun. */
    public enum VoidAfterFiring {
        MANAGER,
        STAFF
    }
}
