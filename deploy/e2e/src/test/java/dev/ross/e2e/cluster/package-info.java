/** A cluster of ROSS: each service twice, each node a process of its own, behind one address. */
@NullMarked
package dev.ross.e2e.cluster;

import org.jspecify.annotations.NullMarked;
