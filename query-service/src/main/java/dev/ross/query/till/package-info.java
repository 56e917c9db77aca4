/**
 * The till of a restaurant as it is now: its settings, what was entered on the days that are open, and the orders and
 * parties that are still to be settled.
 */
@NullMarked
package dev.ross.query.till;

import org.jspecify.annotations.NullMarked;
