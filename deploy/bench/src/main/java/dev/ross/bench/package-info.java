/** What the house must reach, measured: a floor beneath everything, and each way through the house beside it. */
@NullMarked
package dev.ross.bench;

import org.jspecify.annotations.NullMarked;
