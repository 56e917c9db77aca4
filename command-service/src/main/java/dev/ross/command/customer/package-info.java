/** The guest's own book: what they asked for, and how to reach them. */
@NullMarked
package dev.ross.command.customer;

import org.jspecify.annotations.NullMarked;
