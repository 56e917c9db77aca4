package dev.ross.contracts.restaurant.policy;

import static dev.ross.contracts.restaurant.policy.SettingBounds.within;

/**
 * Settings for a party's arrival.
 *
 * @param lateAfterMinutes how long after the planned arrival a party counts as late
 * @param cancelCutoffMinutes until how long before the visit guests may change or cancel it themselves
 */
public record ArrivalPolicy(int lateAfterMinutes, OnLate onLate, int cancelCutoffMinutes) {
    static final ArrivalPolicy DEFAULT = new ArrivalPolicy(15, OnLate.PROMPT, 0);

    public ArrivalPolicy {
        within("lateAfterMinutes", lateAfterMinutes, 1, 24 * 60);
        within("cancelCutoffMinutes", cancelCutoffMinutes, 0, 60 * 24 * 30);
    }

    /** The consequence of a late party. */
    public enum OnLate {
        PROMPT,
        NO_SHOW
    }
}
