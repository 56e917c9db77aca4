/** Demand that could not be met: searches without a free time, in sums that identify no guest. */
@NullMarked
package dev.ross.contracts.demand;

import org.jspecify.annotations.NullMarked;
