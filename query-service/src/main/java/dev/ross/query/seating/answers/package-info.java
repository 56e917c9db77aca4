/** How long the hails of a date took to be answered. */
@NullMarked
package dev.ross.query.seating.answers;

import org.jspecify.annotations.NullMarked;
