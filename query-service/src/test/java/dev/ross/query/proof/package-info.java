/** Proofs about the read side as a whole. */
@NullMarked
package dev.ross.query.proof;

import org.jspecify.annotations.NullMarked;
