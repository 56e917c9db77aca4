/**
 * Random evenings in which the real sagas, policies and projections run with the real aggregates on a virtual clock: one
 * thread, no sleeping, stores in memory. See docs/proof/evenings.md.
 */
@NullMarked
package dev.ross.standalone.evenings;

import org.jspecify.annotations.NullMarked;
