/** The till of a restaurant: numbers receipts, counts what is paid to service days, and closes these. */
@NullMarked
package dev.ross.command.till;

import org.jspecify.annotations.NullMarked;
