/** Receipts: what was charged and paid, numbered without gaps. */
@NullMarked
package dev.ross.contracts.till.receipt;

import org.jspecify.annotations.NullMarked;
