package dev.ross.e2e.waiters;

/**
 * An item of the menu.
 *
 * @param price in minor units
 * @param counted whether one of it takes one of the counted item
 */
public record MenuDish(String item, long price, boolean counted) {}
