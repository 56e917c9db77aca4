package dev.ross.contracts.restaurant.policy;

/** Checks that settings lie within their bounds. */
final class SettingBounds {
    private SettingBounds() {}

    static void within(String setting, int value, int least, int most) {
        if (value < least || value > most)
            throw new IllegalArgumentException(setting + " lies between " + least + " and " + most);
    }
}
