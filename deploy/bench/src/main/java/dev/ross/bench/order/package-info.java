/** Measurements of orders: lines, and their way to the kitchen. */
@NullMarked
package dev.ross.bench.order;

import org.jspecify.annotations.NullMarked;
