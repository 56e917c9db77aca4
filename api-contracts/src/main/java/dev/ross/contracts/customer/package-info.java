/** The guest as a customer: profile, preferences, and open requests. */
@NullMarked
package dev.ross.contracts.customer;

import org.jspecify.annotations.NullMarked;
