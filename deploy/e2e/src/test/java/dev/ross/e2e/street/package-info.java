/** The same house on many machines: each service twice, each node a process of its own, behind one address. */
@NullMarked
package dev.ross.e2e.street;

import org.jspecify.annotations.NullMarked;
