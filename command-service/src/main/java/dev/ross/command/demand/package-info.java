/** Stores denied searches of guests. The query service counts them and shows totals; no decision depends on them. */
@NullMarked
package dev.ross.command.demand;

import org.jspecify.annotations.NullMarked;
