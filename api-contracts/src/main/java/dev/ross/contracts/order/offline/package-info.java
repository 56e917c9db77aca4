/** Commands that tablets recorded without a connection, and those of them that were refused. */
@NullMarked
package dev.ross.contracts.order.offline;

import org.jspecify.annotations.NullMarked;
