/** Infrastructure that the processes use. It depends on no process. */
@NullMarked
package dev.ross.saga.platform;

import org.jspecify.annotations.NullMarked;
