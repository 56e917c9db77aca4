/**
 * The closed days of a restaurant's till: what was entered, what was counted, and the report of each on paper. Also the
 * movements of cash of each day, closed or not.
 */
@NullMarked
package dev.ross.query.till.day;

import org.jspecify.annotations.NullMarked;
