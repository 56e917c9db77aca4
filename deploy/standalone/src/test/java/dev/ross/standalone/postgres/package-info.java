/** The database of the house, on real servers: durable, adopted after a crash, and with rights apart. */
@NullMarked
package dev.ross.standalone.postgres;

import org.jspecify.annotations.NullMarked;
