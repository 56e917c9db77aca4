/** What an operator may ask of the processes on the management port. */
@NullMarked
package dev.ross.saga.platform.operator;

import org.jspecify.annotations.NullMarked;
