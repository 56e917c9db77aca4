/** The till of a restaurant: the money of each service day, and the receipts. */
@NullMarked
package dev.ross.contracts.till;

import org.jspecify.annotations.NullMarked;
