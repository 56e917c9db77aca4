/** One visit, to the guest whose it is and to those who serve it. */
@NullMarked
package dev.ross.query.seating.card;

import org.jspecify.annotations.NullMarked;
