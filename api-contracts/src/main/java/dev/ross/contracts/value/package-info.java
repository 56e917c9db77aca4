/** Values that several contracts share: the ids that others refer to, and the size of a party. Depends on no other contract. */
@NullMarked
package dev.ross.contracts.value;

import org.jspecify.annotations.NullMarked;
