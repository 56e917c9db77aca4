/** Actuator endpoints of the processes for operators, on the management port. */
@NullMarked
package dev.ross.saga.platform.operator;

import org.jspecify.annotations.NullMarked;
