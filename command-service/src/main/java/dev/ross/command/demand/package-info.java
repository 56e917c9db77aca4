/** Keeps what guests looked for and could not have. The read side counts it and tells it in sums; nothing is decided by it. */
@NullMarked
package dev.ross.command.demand;

import org.jspecify.annotations.NullMarked;
