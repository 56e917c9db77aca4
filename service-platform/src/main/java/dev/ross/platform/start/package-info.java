/** Startup of a ROSS process, before Spring's. */
@NullMarked
package dev.ross.platform.start;

import org.jspecify.annotations.NullMarked;
