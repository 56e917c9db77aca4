/** Orders: the aggregate, and its transitions. */
@NullMarked
package dev.ross.command.order;

import org.jspecify.annotations.NullMarked;
