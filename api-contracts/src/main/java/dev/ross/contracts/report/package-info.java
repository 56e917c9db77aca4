/** The report of each week of a restaurant. */
@NullMarked
package dev.ross.contracts.report;

import org.jspecify.annotations.NullMarked;
