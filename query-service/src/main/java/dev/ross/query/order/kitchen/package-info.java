/** The kitchen board: what each station has to prepare, oldest first, and what was finished last. */
@NullMarked
package dev.ross.query.order.kitchen;

import org.jspecify.annotations.NullMarked;
