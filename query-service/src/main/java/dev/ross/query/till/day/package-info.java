/** The closed days of a restaurant's till: what was entered, what was counted, and the report of each on paper. */
@NullMarked
package dev.ross.query.till.day;

import org.jspecify.annotations.NullMarked;
