/** Escalates hails that nobody claims, and notifies those whom they reach. */
@NullMarked
package dev.ross.saga.hails;

import org.jspecify.annotations.NullMarked;
