/** What a companion's token says. */
@NullMarked
package dev.ross.contracts.seating.companion;

import org.jspecify.annotations.NullMarked;
