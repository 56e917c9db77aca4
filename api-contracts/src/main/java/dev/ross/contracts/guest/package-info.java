/** The record that a restaurant keeps of a guest, from visit to visit. */
@NullMarked
package dev.ross.contracts.guest;

import org.jspecify.annotations.NullMarked;
