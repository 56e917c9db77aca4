/** The guest: profile, preferences, and the requests they have open. */
@NullMarked
package dev.ross.contracts.customer;

import org.jspecify.annotations.NullMarked;
