/** The commands of tablets that were refused and wait for staff. */
@NullMarked
package dev.ross.query.order.refused;

import org.jspecify.annotations.NullMarked;
