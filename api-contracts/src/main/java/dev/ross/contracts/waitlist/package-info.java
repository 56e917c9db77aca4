/** The waitlist of a day that is full, in order. */
@NullMarked
package dev.ross.contracts.waitlist;

import org.jspecify.annotations.NullMarked;
