/** What guests looked for and could not have, in sums: no one of them can be told apart. */
@NullMarked
package dev.ross.contracts.demand;

import org.jspecify.annotations.NullMarked;
