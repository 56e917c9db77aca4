/** The week's report of each restaurant, when it is due. */
@NullMarked
package dev.ross.saga.report;

import org.jspecify.annotations.NullMarked;
