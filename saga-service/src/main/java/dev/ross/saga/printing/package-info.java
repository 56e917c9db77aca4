/**
 * Prints the kitchen's tickets: what an order sends to the kitchen becomes one print job for each printer of the station,
 * and each job is printed in its turn. Printing does not delay orders, and the screens do not depend on it.
 */
@NullMarked
package dev.ross.saga.printing;

import org.jspecify.annotations.NullMarked;
