/** The book of a day: ensures that no table is held by two parties at once. */
@NullMarked
package dev.ross.command.serviceday;

import org.jspecify.annotations.NullMarked;
