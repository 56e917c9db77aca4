/** Upcasters of events of former revisions. */
@NullMarked
package dev.ross.contracts.upcasting;

import org.jspecify.annotations.NullMarked;
