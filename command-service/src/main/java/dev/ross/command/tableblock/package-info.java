/** Tables taken out of use for a time, with a block in the book of the day. */
@NullMarked
package dev.ross.command.tableblock;

import org.jspecify.annotations.NullMarked;
