/** What processes stand on. Knows no process. */
@NullMarked
package dev.ross.saga.platform;

import org.jspecify.annotations.NullMarked;
