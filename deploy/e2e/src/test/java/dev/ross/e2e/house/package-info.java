/**
 * ROSS as whoever installs it runs it: a process of its own on ports and a data folder of its own. It can be killed and
 * opened again on the same folder; everything it left running or lying about is cleared away in the end.
 */
@NullMarked
package dev.ross.e2e.house;

import org.jspecify.annotations.NullMarked;
