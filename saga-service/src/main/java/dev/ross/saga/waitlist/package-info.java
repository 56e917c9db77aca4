/** Offers freed places to those who wait, one after the other, and ends every offer in time. */
@NullMarked
package dev.ross.saga.waitlist;

import org.jspecify.annotations.NullMarked;
