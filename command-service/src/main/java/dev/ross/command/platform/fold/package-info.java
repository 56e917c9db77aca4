/**
 * Folds of event streams, for decisions that read other streams than their own aggregate's: each node keeps them up to
 * date in memory.
 */
@NullMarked
package dev.ross.command.platform.fold;

import org.jspecify.annotations.NullMarked;
