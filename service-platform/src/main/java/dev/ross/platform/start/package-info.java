/** How a process of ROSS starts, before Spring does. */
@NullMarked
package dev.ross.platform.start;

import org.jspecify.annotations.NullMarked;
