package dev.ross.contracts.order.offline;

import dev.ross.contracts.order.line.LineId;

/**
 * The price that a tablet showed and that a line is charged with, although the menu had another.
 *
 * @param shown the price of one with its options, in minor units
 * @param menu what the menu would have charged, in minor units
 */
public record PriceAsShown(LineId line, long shown, long menu) {}
