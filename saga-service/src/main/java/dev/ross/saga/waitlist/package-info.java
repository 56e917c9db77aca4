/** Sees to it that freed places are offered to those who wait, one after the other, and that no offer stands for ever. */
@NullMarked
package dev.ross.saga.waitlist;

import org.jspecify.annotations.NullMarked;
