/**
 * Tests of the standalone's database on real servers: durable, adopted after a crash, and with separate permissions.
 */
@NullMarked
package dev.ross.standalone.postgres;

import org.jspecify.annotations.NullMarked;
